#include "device/reader.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <string>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;

// Both ends of a real socket.
struct Socket {
    Socket() : Socket(ends()) {}
    device::FdTransport near, far;

  private:
    using Pair = std::pair<int, int>;
    static Pair ends() {
        int fds[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) std::abort();
        return {fds[0], fds[1]};
    }
    explicit Socket(Pair fds) : near(device::Fd(fds.first)), far(device::Fd(fds.second)) {}
};

Deadline soon() { return Deadline::after(5s); }

TEST(Reader, SkipsPastAMarkerHoweverItIsCut) {
    const std::string text = "noise raw REPL; rest";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        Socket socket;
        device::Reader reader(socket.near);
        socket.far.write(text.substr(0, cut), soon());
        reader.listen(Deadline::after(0ms));
        socket.far.write(text.substr(cut), soon());
        reader.skip_past("raw REPL;", soon());
        std::string rest;
        while (rest.size() < 5) rest += reader.some(100, soon());
        EXPECT_EQ(rest, " rest");
    }
}

TEST(Reader, TimeoutQuotesWhatCameInstead) {
    Socket socket;
    device::Reader reader(socket.near);
    socket.far.write("login:\r\n\x1b", soon());
    try {
        reader.skip_past(">", Deadline::after(10ms));
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Timeout);
        EXPECT_STREQ(error.what(),
                     "the board did not answer in time: waited for '>', got 'login:\\r\\n\\x1b'");
    }
}

TEST(Reader, TimeoutQuotesOnlyTheEndOfALongAnswer) {
    Socket socket;
    device::Reader reader(socket.near);
    socket.far.write(std::string(5000, 'x') + "end", soon());
    try {
        reader.skip_past(">", Deadline::after(10ms));
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_TRUE(std::string(error.what()).ends_with("xend'"));
        EXPECT_LT(std::string(error.what()).size(), 5000u);
    }
}

TEST(Reader, WhatIsPutBackIsReadNext) {
    Socket socket;
    device::Reader reader(socket.near);
    socket.far.write("abc", soon());
    EXPECT_EQ(reader.some(2, soon()), "ab");
    reader.put_back("ab");
    EXPECT_EQ(reader.byte("a", soon()), 'a');
    EXPECT_EQ(reader.byte("b", soon()), 'b');
    EXPECT_EQ(reader.byte("c", soon()), 'c');
    EXPECT_FALSE(reader.ready());
}

TEST(FdTransport, ReadReturnsNothingAtTheDeadline) {
    Socket socket;
    std::byte byte;
    EXPECT_EQ(socket.near.read({&byte, 1}, Deadline::after(5ms)), 0u);
}

TEST(FdTransport, InterruptEndsARead) {
    Socket socket;
    device::Interrupt interrupt;
    interrupt.raise();
    std::byte byte;
    try {
        socket.near.read({&byte, 1}, Deadline::never().or_on(&interrupt));
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Interrupted);
    }
}

TEST(FdTransport, WriteToAFarEndThatTakesNothingIsATimeout) {
    Socket socket;
    try {
        socket.near.write(std::string(16 << 20, 'x'), Deadline::after(20ms));
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Timeout);
    }
}

TEST(FdTransport, ClosedFarEndIsLostForReadsAndWrites) {
    int fds[2];
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    device::FdTransport near{device::Fd(fds[0])};
    device::Fd(fds[1]).reset();
    std::byte byte;
    for (const bool write : {false, true}) {
        try {
            write ? near.write("x", soon()) : void(near.read({&byte, 1}, soon()));
            FAIL() << "no error";
        } catch (const DeviceError& error) {
            EXPECT_EQ(error.kind(), DeviceError::Kind::Lost);
        }
    }
}

}  // namespace
}  // namespace krait::test
