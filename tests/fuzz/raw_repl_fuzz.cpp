// What a board may say to a tool that runs a program on it: anything, cut anywhere.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#include <string>

#include "device/error.hpp"
#include "device/raw_repl.hpp"

namespace {

using namespace krait;
using device::Deadline;
using device::DeviceError;

// Gives the input in pieces once it was asked, then the wire is cut. Takes what is written.
class InputTransport final : public device::Transport {
  public:
    InputTransport(std::span<const std::uint8_t> input, std::size_t piece_bytes)
        : input_(input), piece_bytes_(piece_bytes) {}

    std::size_t read(std::span<std::byte> into, Deadline) override {
        if (!is_asked_) return 0;
        if (input_.empty()) throw DeviceError(DeviceError::Kind::Lost, "end of the input");
        const auto count = std::min({input_.size(), into.size(), piece_bytes_});
        std::memcpy(into.data(), input_.data(), count);
        input_ = input_.subspan(count);
        return count;
    }
    void write(std::span<const std::byte>, Deadline) override { is_asked_ = true; }

  private:
    std::span<const std::uint8_t> input_;
    std::size_t piece_bytes_;
    bool is_asked_ = false;
};

void require(bool holds) {
    if (!holds) std::abort();
}

// Whatever the board says, one program gives output and a traceback that the input holds, or an
// error.
void run_program(device::RawRepl& repl, std::size_t input_size) {
    std::string output;
    const auto collect = [&](std::string_view text) { output += text; };
    try {
        repl.exec("print('some program')\n", Deadline::after(std::chrono::seconds{10}), collect);
    } catch (const device::RemoteException& exception) {
        require(!exception.traceback().empty());
        output += exception.traceback();
    }
    require(output.size() <= input_size && output.find('\x04') == output.npos);
}

}  // namespace

// The first byte says how the rest is cut, and whether the board is soft reset.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece_bytes = 1 + (data[0] & 0x7f);
    const auto entry = data[0] & 0x80 ? device::Entry::SoftReset : device::Entry::AsItIs;
    const std::span input(data + 1, size - 1);
    try {
        device::Device device(std::make_unique<InputTransport>(input, piece_bytes));
        device::RawRepl repl(device, Deadline::after(std::chrono::seconds{10}), entry);
        while (true) run_program(repl, size);  // the input ends it
    } catch (const DeviceError&) {
        return 0;
    }
}
