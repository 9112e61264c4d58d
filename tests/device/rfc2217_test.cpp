#include "device/transports/rfc2217.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <atomic>
#include <cstdlib>
#include <string>
#include <thread>

#include "device/open.hpp"
#include "tests/device/failure.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using device::Deadline;
using device::DeviceError;

Deadline soon() { return Deadline::after(30s); }

// A server for one guest, that greets with what it is made with and keeps what it hears.
class Server {
  public:
    // The first `turned_away` are hung up on.
    explicit Server(std::string greeting, int turned_away = 0)
        : greeting_(std::move(greeting)), turned_away_(turned_away) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (bind(fd_.get(), any, size) < 0 || listen(fd_.get(), 1) < 0) std::abort();
        getsockname(fd_.get(), any, &size);
        port_ = std::to_string(ntohs(address.sin_port));
        thread_ = std::thread([this] { serve(); });
    }
    ~Server() { hear_all(); }
    std::string address() const { return "rfc2217://127.0.0.1:" + port_; }
    const std::string& port() const { return port_; }
    // To the guest.
    void say(const std::string& bytes) const {
        EXPECT_EQ(send(guest_, bytes.data(), bytes.size(), MSG_NOSIGNAL), ssize_t(bytes.size()));
    }
    void stop_listening() {
        stops_ = true;
        shutdown(fd_.get(), SHUT_RDWR);
    }
    void hang_up() const { shutdown(guest_, SHUT_RDWR); }
    // What the guest has said, once it left.
    const std::string& hear_all() {
        if (thread_.joinable()) thread_.join();
        return heard_;
    }

  private:
    void serve() {
        for (int i = 0; i < turned_away_ && !stops_; ++i)
            device::Fd(accept(fd_.get(), nullptr, nullptr));
        if (stops_) return;
        const device::Fd guest(accept(fd_.get(), nullptr, nullptr));
        guest_ = guest.get();
        send(guest_, greeting_.data(), greeting_.size(), MSG_NOSIGNAL);
        char bytes[256];
        for (ssize_t count; (count = recv(guest_, bytes, sizeof bytes, 0)) > 0;)
            heard_.append(bytes, static_cast<std::size_t>(count));
    }

    std::string greeting_, port_, heard_;
    int turned_away_;
    std::atomic<bool> stops_ = false;
    device::Fd fd_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    std::atomic<int> guest_ = -1;
    std::thread thread_;
};

const std::string kAgrees = "\xff\xfd\x00\xff\xfd\x03\xff\xfd\x2c\xff\xfb\x00\xff\xfb\x03"s;
const std::string kRefuses = "\xff\xfe\x00\xff\xfe\x03\xff\xfe\x2c\xff\xfc\x00\xff\xfc\x03"s;

std::string read_some(device::Transport& wire) {
    std::byte bytes[100];
    const auto count = wire.read(bytes, soon());
    return {reinterpret_cast<const char*>(bytes), count};
}

TEST(Rfc2217, CarriesEveryByteBothWays) {
    Server server(kAgrees + "hello");
    {
        const auto wire = device::open(server.address());
        EXPECT_EQ(read_some(*wire), "hello");
        server.say(
            "a\xff\xff"
            "b\xff\xfa\x2c\x65\x01\xff\xf0");
        EXPECT_EQ(read_some(*wire),
                  "a\xff"
                  "b");
        wire->write(
            "c\xff"
            "d",
            soon());
    }
    // RTS falls before DTR.
    EXPECT_TRUE(
        server.hear_all().ends_with("c\xff\xff"
                                    "d\xff\xfa\x2c\x05\x0c\xff\xf0"
                                    "\xff\xfa\x2c\x05\x09\xff\xf0"));
}

TEST(Rfc2217, HasAUartSomewhereUnlessTheAddressSaysOtherwise) {
    Server one(kAgrees), other(kAgrees);
    EXPECT_EQ(device::open(one.address())->ring_bytes(), 256u);
    EXPECT_EQ(device::open(other.address() + ",ring=512")->ring_bytes(), 512u);
}

TEST(Rfc2217, SetsTheSpeedThatTheAddressSays) {
    Server server(kAgrees);
    device::open("rfc2217:127.0.0.1:" + server.port() + ",baud=9600");
    EXPECT_NE(server.hear_all().find("\xff\xfa\x2c\x01\x00\x00\x25\x80\xff\xf0"s),
              std::string::npos);
}

TEST(Rfc2217, PulsesTheResetLine) {
    Server server(kAgrees);
    {
        const auto wire = device::open(server.address());
        EXPECT_TRUE(wire->hard_reset(soon()));
    }
    const auto line = [](char what) { return "\xff\xfa\x2c\x05"s + what + "\xff\xf0"; };
    EXPECT_NE(server.hear_all().find(line(11) + line(9) + line(12) + line(8) + line(11)),
              std::string::npos);
}

TEST(Rfc2217, LetsTheResetLineGoAlsoWhenInterrupted) {
    Server server(kAgrees);
    {
        const auto wire = device::open(server.address());
        const device::Interrupt interrupt;
        interrupt.raise();
        const auto error = failure([&] { wire->hard_reset(soon().or_on(&interrupt)); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Interrupted);
    }
    const auto line = [](char what) { return "\xff\xfa\x2c\x05"s + what + "\xff\xf0"; };
    EXPECT_NE(server.hear_all().find(line(12) + line(8) + line(11)), std::string::npos);
}

TEST(Rfc2217, ServerWithoutSerialPortHasNoReset) {
    Server server(kRefuses);
    EXPECT_FALSE(device::open(server.address())->hard_reset(soon()));
}

TEST(Rfc2217, SuspendedByTheServerItWaits) {
    Server server(kAgrees + "\xff\xfa\x2c\x6c\xff\xf0!");
    {
        const auto wire = device::open(server.address());
        EXPECT_EQ(read_some(*wire), "!");
        const auto error = failure([&] { wire->write("x", Deadline::after(10ms)); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Timeout);
        EXPECT_STREQ(error.what(),
                     "the server of the serial port takes nothing more for the board");
        server.say("kept\xff\xfa\x2c\x6d\xff\xf0");
        wire->write("y", soon());
        EXPECT_EQ(read_some(*wire), "kept");
    }
    EXPECT_EQ(server.hear_all().find('x'), std::string::npos);
    EXPECT_NE(server.hear_all().find('y'), std::string::npos);
}

TEST(Rfc2217, ServerThatSpeaksNoTelnetIsToldFromOneThatDoes) {
    Server server("MicroPython >>> ");
    const auto address = device::parse_address(server.address());
    const auto error =
        failure([&] { device::open(address, {.folder = "", .deadline = Deadline::after(100ms)}); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Protocol);
    EXPECT_EQ(std::string(error.what()), "the server at 127.0.0.1:" + server.port() +
                                             " does not speak RFC 2217; if it passes on plain "
                                             "bytes, write tcp:127.0.0.1:" +
                                             server.port());
}

TEST(Rfc2217, ServerWhosePortIsNotFreeYetIsAskedAgain) {
    Server server(kAgrees + "hello", 2);
    EXPECT_EQ(read_some(*device::open(server.address())), "hello");
}

TEST(Rfc2217, ServerThatNeverLetsUsInIsRefused) {
    Server server(kAgrees, 1000000);
    const auto address = device::parse_address(server.address());
    const auto error =
        failure([&] { device::open(address, {.folder = "", .deadline = Deadline::after(300ms)}); });
    server.stop_listening();
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_EQ(std::string(error.what()), "the server at 127.0.0.1:" + server.port() +
                                             " takes us and hangs up at once: its serial port is "
                                             "in use, or not there");
}

TEST(Rfc2217, ServerThatHangsUpIsLost) {
    Server server(kAgrees);
    const auto wire = device::open(server.address());
    server.hang_up();
    std::byte byte;
    EXPECT_EQ(failure([&] { wire->read({&byte, 1}, soon()); }).kind(), DeviceError::Kind::Lost);
}

TEST(Rfc2217, AddressMayHoldWhatPyserialsUrlsDo) {
    EXPECT_EQ(device::parse_address("rfc2217://h:1?ign_set_control&poll_modem").scheme, "rfc2217");
    const auto error = failure([] { device::parse_address("rfc2217://h:1?logging=debug"); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Address);
    EXPECT_STREQ(error.what(),
                 "'logging=debug' is nothing that krait does with rfc2217:, only ,baud=N and "
                 ",ring=N");
}

}  // namespace
}  // namespace krait::test
