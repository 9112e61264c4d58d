#include "device/transports/serial.hpp"

#include <sys/ioctl.h>
#include <termios.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

#include "device/error.hpp"
#include "device/discover.hpp"
#include "device/transports/fd.hpp"
#include "device/transports/line_mode.hpp"
#include "device/transports/tty.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr auto kResetPulse = 100ms;
// The smallest that boards have (esp8266, esp32).
constexpr std::size_t kUartRingBytes = 256;

// The two outputs of a serial port that boards hang their reset on. Not every port has them: what
// is set then goes nowhere.
class ModemLines {
  public:
    // `fd` is lent.
    explicit ModemLines(int fd) : fd_(fd) { raise(TIOCM_DTR | TIOCM_RTS); }
    ~ModemLines() {
        drop(TIOCM_RTS);
        drop(TIOCM_DTR);
    }
    ModemLines(const ModemLines&) = delete;
    ModemLines& operator=(const ModemLines&) = delete;

    // False: this port has no such lines.
    bool raise(int lines) { return ioctl(fd_, TIOCMBIS, &lines) == 0; }
    bool drop(int lines) { return ioctl(fd_, TIOCMBIC, &lines) == 0; }

  private:
    int fd_;
};

class SerialTransport final : public Transport {
  public:
    SerialTransport(Fd fd, std::size_t ring_bytes)
        : number_(fd.get()), wire_(std::move(fd), ring_bytes), lines_(number_) {}
    ~SerialTransport() override { ioctl(number_, TIOCNXCL); }

    std::size_t read(std::span<std::byte> into, Deadline deadline) override {
        return wire_.read(into, deadline);
    }
    void write(std::span<const std::byte> bytes, Deadline deadline) override {
        wire_.write(bytes, deadline);
    }
    using Transport::write;
    std::size_t ring_bytes() const override { return wire_.ring_bytes(); }
    bool hard_reset(Deadline deadline) override;

  private:
    int number_;
    FdTransport wire_;
    ModemLines lines_;
};

// RTS without DTR pulls reset; both low let the board start, from flash.
bool SerialTransport::hard_reset(Deadline deadline) {
    if (!lines_.drop(TIOCM_DTR)) return false;
    struct LetGo {
        ModemLines& lines;
        ~LetGo() {
            lines.drop(TIOCM_RTS);
            lines.raise(TIOCM_DTR | TIOCM_RTS);
        }
    } let_go{lines_};
    lines_.raise(TIOCM_RTS);
    wait_for(-1, 0, deadline.within(kResetPulse));
    return true;
}

}  // namespace

std::unique_ptr<Transport> open_serial(const std::string& path, const SerialOptions& options) {
    Fd fd = open_tty(path);
    if (!isatty(fd.get())) throw_no_terminal(path);
    ioctl(fd.get(), TIOCEXCL);
    if (!set_line_mode(fd.get(), options.baud))
        throw DeviceError(Kind::Refused, path + " takes no line of 8N1 at " +
                                             std::to_string(options.baud) +
                                             " bits a second: " + std::strerror(errno));
    const auto port = port_at(path);
    const bool waits = port && has_flow_control(*port);
    const std::size_t ring_bytes = options.ring_bytes.value_or(waits ? 0 : kUartRingBytes);
    return std::make_unique<SerialTransport>(std::move(fd), ring_bytes);
}

}  // namespace krait::device
