// Where a person types: a terminal, whose keys come one by one, or a pipe or file in its place.
#pragma once

#include <termios.h>

#include <array>
#include <optional>
#include <string>

#include "device/interrupt.hpp"

namespace krait::cli {

// Which keys come to us as such.
enum class Keys {
    All,         // and nothing that is written is translated either
    ButSignals,  // Ctrl-C, Ctrl-Z and Ctrl-\ do what they do elsewhere
};

// Standard input. While it lives a terminal there is raw: no echo, no line. It has the mode again
// that it was found in at the end.
class Console {
  public:
    // `stop` is lent.
    explicit Console(const device::Interrupt& stop, Keys wanted = Keys::All);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    bool is_terminal() const { return is_terminal_; }
    // Ends a wait when there are keys to read() or `stop` was raised. At the end of a pipe it does
    // so for ever.
    const device::Interrupt& keys() const { return keys_; }
    // As many keys as there are, `most` at once; none if nobody typed. Nothing: no more will come.
    std::optional<std::string> read(std::size_t most);

  private:
    termios found_{};
    bool is_terminal_;
    device::Interrupt always_;  // in place of a file, which can always be read and not waited for
    std::array<int, 2> fds_;
    device::Interrupt keys_;
};

}  // namespace krait::cli
