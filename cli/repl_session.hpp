// A person at a board's REPL: keys go there, what it says comes here, and a board that vanishes is
// waited for.
#pragma once

#include <optional>
#include <string>

#include "cli/board.hpp"
#include "cli/console.hpp"
#include "cli/repl_screen.hpp"
#include "device/terminal.hpp"

namespace krait::cli {

class ReplSession {
  public:
    struct Options {
        std::string code;  // typed in by Ctrl-J ("": none)
        std::string file;  // run by Ctrl-K ("": none)
        bool reconnects = true;
    };
    // All are lent. `stop` ends it by DeviceError{Interrupted}.
    ReplSession(Board& board, const device::Interrupt& stop, Console& console, ReplScreen& screen,
                const Options& options);

    // Until the person leaves, or a pipe in their place has ended and the board has answered.
    // False: the board is gone, and not waited for. Throws DeviceError.
    bool run();

  private:
    bool take_turn();
    bool type(const std::string& keys);
    void send(std::string& keys);
    void send_piped(std::string_view text);
    void reset_and_remount();
    void remount();
    void inject_file();
    void hear_out();
    bool show(device::Deadline deadline);
    void show_last_words();
    bool reconnect();
    bool reopen();
    bool waits_patiently();

    Board& board_;
    const device::Interrupt& stop_;
    Console& console_;
    ReplScreen& screen_;
    const Options& options_;
    std::optional<device::Terminal> terminal_;
    bool has_input_ = true, has_typed_ = false, has_heard_ = false;
    std::string tail_;  // of what the board said
};

}  // namespace krait::cli
