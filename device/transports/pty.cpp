#include "device/transports/pty.hpp"

#include <termios.h>

#include <array>
#include <chrono>
#include <cstring>
#include <utility>

#include "device/error.hpp"
#include "device/transports/fd.hpp"
#include "device/transports/tty.hpp"

namespace krait::device {

namespace {

using namespace std::chrono_literals;

constexpr auto kSilence = 100ms;  // after which a board has said its last words
constexpr auto kTimeToFallSilent = 500ms;

// Puts a terminal into raw mode, and back at the brace.
class RawMode {
  public:
    // `fd` is lent.
    RawMode(int fd, const std::string& path) : fd_(fd) {
        if (tcgetattr(fd, &found_) < 0) throw_no_terminal(path);
        termios raw = found_;
        cfmakeraw(&raw);
        changed_ = std::memcmp(&raw, &found_, sizeof raw) != 0;
        if (changed_ && tcsetattr(fd, TCSANOW, &raw) < 0) throw_no_terminal(path);
    }
    ~RawMode() {
        if (changed_) tcsetattr(fd_, TCSANOW, &found_);
    }
    RawMode(const RawMode&) = delete;
    RawMode& operator=(const RawMode&) = delete;

    bool changed() const { return changed_; }

  private:
    int fd_;
    termios found_{};
    bool changed_ = false;
};

class PtyTransport final : public Transport {
  public:
    PtyTransport(Fd fd, const std::string& path, std::size_t ring_bytes)
        : number_(fd.get()), wire_(std::move(fd), ring_bytes), mode_(number_, path) {}
    ~PtyTransport() override {
        if (mode_.changed()) hear_the_board_out();
    }

    std::size_t read(std::span<std::byte> into, Deadline deadline) override {
        return wire_.read(into, deadline);
    }
    void write(std::span<const std::byte> bytes, Deadline deadline) override {
        wire_.write(bytes, deadline);
    }
    using Transport::write;
    std::size_t ring_bytes() const override { return wire_.ring_bytes(); }

  private:
    void hear_the_board_out() noexcept;

    int number_;
    FdTransport wire_;
    RawMode mode_;
};

// A terminal that echoes would send the board its own last words as if a person had typed them.
void PtyTransport::hear_the_board_out() noexcept {
    try {
        std::array<std::byte, 1024> words;
        const auto limit = Deadline::after(kTimeToFallSilent);
        while (!limit.passed() && wire_.read(words, limit.within(kSilence)) > 0) {
        }
    } catch (const DeviceError&) {
        // It is gone, and says no more.
    }
}

}  // namespace

std::unique_ptr<Transport> open_pty(const std::string& path, std::size_t ring_bytes) {
    return std::make_unique<PtyTransport>(open_tty(path), path, ring_bytes);
}

}  // namespace krait::device
