// Standard input, for the program that runs on the board.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "cli/console.hpp"
#include "device/raw_repl.hpp"

namespace krait::cli {

// Keys go as they are typed, but for Ctrl-C, which is ours. Of a pipe each LF goes as Enter, and
// its end as Ctrl-D, which ends input(). That is sent only when the board has echoed the last line:
// a program that ends without reading all would leave the rest to the raw REPL, which runs at
// Ctrl-D what lies before it.
class StandardInput final : public device::ProgramInput {
  public:
    // `stop` is lent.
    explicit StandardInput(const device::Interrupt& stop)
        : stop_(stop), console_(stop, Keys::ButSignals) {}

    const device::Interrupt& arrives() const override;
    // Throws DeviceError{Source} for a control character in a pipe, too.
    std::string take(std::size_t most) override;
    void hear(std::string_view said) override;

  private:
    std::string lines_of(const std::string& text);
    std::string end();

    const device::Interrupt& stop_;
    device::Interrupt is_echoed_;  // all that was sent
    const std::array<int, 2> echoed_or_stop_{is_echoed_.fd(), stop_.fd()};
    device::Interrupt end_is_due_{echoed_or_stop_};
    Console console_;
    bool is_at_end_ = false, has_said_end_ = false;
    bool has_sent_ = false;
    std::string line_;      // the last one that was sent
    bool is_whole_ = true;  // with its end
    std::string heard_;     // since then
};

}  // namespace krait::cli
