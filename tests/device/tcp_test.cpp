#include "device/transports/tcp.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <string>
#include <thread>

#include "device/open.hpp"
#include "tests/device/failure.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;

Deadline soon() { return Deadline::after(30s); }

// A socket of this machine that listens at a port of its own, or once did.
class Listener {
  public:
    explicit Listener(int family, int backlog = 4) : fd_(socket(family, SOCK_STREAM, 0)) {
        sockaddr_storage address{};
        address.ss_family = static_cast<sa_family_t>(family);
        socklen_t size = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (family == AF_INET)
            reinterpret_cast<sockaddr_in&>(address).sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        else
            reinterpret_cast<sockaddr_in6&>(address).sin6_addr = in6addr_loopback;
        works_ = bind(fd_.get(), any, size) == 0 && listen(fd_.get(), backlog) == 0;
        getsockname(fd_.get(), any, &size);
        // The port lies at the same place in both.
        port_ = std::to_string(ntohs(reinterpret_cast<sockaddr_in&>(address).sin_port));
    }
    bool works() const { return works_; }
    const std::string& port() const { return port_; }
    device::Fd accept() const { return device::Fd(::accept(fd_.get(), nullptr, nullptr)); }
    void close() { fd_.reset(); }

  private:
    device::Fd fd_;
    bool works_;
    std::string port_;
};

TEST(HostPort, IsANameOrAnAddressAndAPort) {
    const auto name = device::parse_host_port("board.local:2000");
    EXPECT_EQ(name.host, "board.local");
    EXPECT_EQ(name.port, "2000");
    const auto six = device::parse_host_port("[fe80::1%eth0]:8266");
    EXPECT_EQ(six.host, "fe80::1%eth0");
    EXPECT_EQ(six.text(), "[fe80::1%eth0]:8266");
}

TEST(HostPort, ThatIsNoneIsRefused) {
    for (const char* text :
         {"", "host", "host:", ":1", "host:0", "host:65536", "host:1x", "::1:2000", "[]:1"}) {
        const auto error = failure([&] { device::parse_host_port(text); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Address) << text;
        EXPECT_EQ(std::string(error.what()), "'" + std::string(text) +
                                                 "' is no HOST:PORT; write for example "
                                                 "board.local:2000 or [::1]:2000");
    }
}

// What is said goes both ways.
void expect_connected(device::Transport& wire, const Listener& listener) {
    const device::Fd guest = listener.accept();
    ASSERT_EQ(send(guest.get(), "a", 1, 0), 1);
    std::byte heard;
    ASSERT_EQ(wire.read({&heard, 1}, soon()), 1u);
    wire.write("b", soon());
    char told = 0;
    ASSERT_EQ(recv(guest.get(), &told, 1, 0), 1);
    EXPECT_EQ(told, 'b');
}

TEST(Tcp, ConnectsByAddressNameAndUrl) {
    const Listener listener(AF_INET);
    for (const char* start : {"tcp:127.0.0.1:", "tcp:localhost:", "socket://127.0.0.1:"}) {
        const auto wire = device::open(start + listener.port());
        EXPECT_EQ(wire->ring_bytes(), 0u);
        expect_connected(*wire, listener);
    }
}

TEST(Tcp, ConnectsByIpv6) {
    const Listener listener(AF_INET6);
    if (!listener.works()) GTEST_SKIP() << "this machine has no IPv6";
    const auto wire = device::open("tcp:[::1]:" + listener.port());
    expect_connected(*wire, listener);
}

TEST(Tcp, HasTheRingThatTheAddressSays) {
    const Listener listener(AF_INET);
    const auto wire = device::open("tcp:127.0.0.1:" + listener.port() + ",ring=64");
    EXPECT_EQ(wire->ring_bytes(), 64u);
}

TEST(Tcp, WhereNothingListensIsNotFound) {
    Listener listener(AF_INET);
    listener.close();
    const auto error = failure([&] { device::open("tcp:127.0.0.1:" + listener.port()); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::NotFound);
    EXPECT_EQ(std::string(error.what()),
              "no board at 127.0.0.1:" + listener.port() +
                  ": Connection refused; is its server started, and the port right?");
}

TEST(Tcp, HostThatThereIsNotIsNotFound) {
    // No name server is asked for a name like this.
    const auto error = failure([] { device::open("tcp:no such host:1"); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::NotFound);
    EXPECT_TRUE(std::string(error.what()).starts_with("there is no host no such host: "))
        << error.what();
}

// A listener whose queue is full answers nothing: the network's way to be silent.
class SilentServer {
  public:
    SilentServer() : listener_(AF_INET, 0) {
        for (device::Fd& each : guests_) {
            const device::HostPort place{"127.0.0.1", listener_.port()};
            try {
                each = device::connect_tcp(place, Deadline::after(200ms));
            } catch (const DeviceError&) {
                return;  // full
            }
        }
    }
    std::string address() const { return "tcp:127.0.0.1:" + listener_.port(); }

  private:
    Listener listener_;
    device::Fd guests_[16];
};

TEST(Tcp, SilenceEndsAtTheDeadline) {
    const SilentServer server;
    const auto address = device::parse_address(server.address());
    const auto error =
        failure([&] { device::open(address, {.folder = "", .deadline = Deadline::after(50ms)}); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Timeout);
    EXPECT_EQ(std::string(error.what()),
              address.rest + " does not answer; is it switched on, and can this machine reach it?");
}

TEST(Tcp, SilenceEndsByCtrlC) {
    const SilentServer server;
    const auto address = device::parse_address(server.address());
    const device::Interrupt interrupt;
    interrupt.raise();
    const auto error = failure(
        [&] { device::open(address, {.folder = "", .deadline = soon().or_on(&interrupt)}); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Interrupted);
}

TEST(Tcp, FarEndThatClosesIsLost) {
    const Listener listener(AF_INET);
    const auto wire = device::open("tcp:127.0.0.1:" + listener.port());
    listener.accept().reset();
    std::byte byte;
    EXPECT_EQ(failure([&] { wire->read({&byte, 1}, soon()); }).kind(), DeviceError::Kind::Lost);
}

}  // namespace
}  // namespace krait::test
