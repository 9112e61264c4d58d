#include "device/transports/pty.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <termios.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr auto kSilence = 100ms;  // after which a board has said its last words
constexpr auto kTimeToFallSilent = 500ms;

[[noreturn]] void throw_cannot_open(const std::string& path, int error) {
    const std::string start = "no board at " + path + ": " + std::strerror(error);
    if (error == EACCES)
        throw DeviceError(Kind::Refused, start + "; is your user in the group that owns it?");
    if (error == EBUSY)
        throw DeviceError(Kind::Refused, start + "; close the other program that uses it");
    throw DeviceError(Kind::NotFound, start);
}

// Puts a terminal into raw mode, and back at the brace.
class RawMode {
  public:
    // `fd` is lent.
    RawMode(int fd, const std::string& path) : fd_(fd) {
        if (tcgetattr(fd, &found_) < 0)
            throw DeviceError(Kind::Refused, "no board at " + path + ": it is no terminal");
        termios raw = found_;
        cfmakeraw(&raw);
        changed_ = std::memcmp(&raw, &found_, sizeof raw) != 0;
        if (changed_ && tcsetattr(fd, TCSANOW, &raw) < 0) throw_cannot_open(path, errno);
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
    PtyTransport(Fd fd, const std::string& path)
        : number_(fd.get()), wire_(std::move(fd)), mode_(number_, path) {}
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

std::unique_ptr<Transport> open_pty(const std::string& path) {
    Fd fd(open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (fd.get() < 0) throw_cannot_open(path, errno);
    if (flock(fd.get(), LOCK_EX | LOCK_NB) < 0)
        throw DeviceError(Kind::Refused,
                          path + " is in use; close the other program that talks to this board");
    return std::make_unique<PtyTransport>(std::move(fd), path);
}

}  // namespace krait::device
