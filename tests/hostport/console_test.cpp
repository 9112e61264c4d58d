#include "hostport/console/console.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "hostport/linux_port.hpp"

namespace krait::hostport {
namespace {

constexpr int kPatienceMs = 10'000;

// A file descriptor of ours.
class Fd {
  public:
    explicit Fd(int fd) : fd_(fd) {}
    Fd(Fd&& other) : fd_(std::exchange(other.fd_, -1)) {}
    ~Fd() { end(); }
    void end() {
        if (fd_ >= 0) close(std::exchange(fd_, -1));
    }
    operator int() const { return fd_; }

  private:
    int fd_;
};

// Reads until `count` octets have come, or the far end has gone.
std::string read_from(int fd, std::size_t count) {
    std::string text;
    char octets[4096];
    while (text.size() < count) {
        pollfd ready{fd, POLLIN, 0};
        if (poll(&ready, 1, kPatienceMs) <= 0) break;
        ssize_t got = read(fd, octets, std::min(sizeof octets, count - text.size()));
        if (got <= 0) break;
        text.append(octets, std::size_t(got));
    }
    return text;
}

void write_to(int fd, std::string_view text) {
    while (!text.empty()) {
        ssize_t count = write(fd, text.data(), text.size());
        ASSERT_GT(count, 0);
        text.remove_prefix(std::size_t(count));
    }
}

class ConsoleTest : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        signal(SIGPIPE, SIG_IGN);
        console = Console::open(GetParam(), &error);
        ASSERT_TRUE(console) << error;
    }
    Fd come() const {
        if (GetParam()[0] == 'p') return Fd{open(console->where().c_str(), O_RDWR | O_NOCTTY)};
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        std::string port = console->where().substr(console->where().rfind(':') + 1);
        address.sin_port = htons(std::uint16_t(std::stoi(port)));
        Fd guest{socket(AF_INET, SOCK_STREAM, 0)};
        if (connect(guest, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) guest.end();
        return guest;
    }
    // The board answers what the guest says: then the guest is known to be there.
    void greet(int guest) {
        write_to(guest, "?");
        EXPECT_EQ(read_from(console->board_fd(), 1), "?");
        write_to(console->board_fd(), "!");
        EXPECT_EQ(read_from(guest, 1), "!");
    }

    std::string error;
    std::unique_ptr<Console> console;
};

TEST_P(ConsoleTest, GuestsComeAndGo) {
    for (int i = 0; i < 5; ++i) {
        Fd guest = come();
        ASSERT_GE(guest, 0);
        greet(guest);
    }
}

// More than fits into all buffers on the way, both ways at once.
TEST_P(ConsoleTest, MuchIsCarriedBothWays) {
    Fd guest = come();
    greet(guest);
    std::string much(1 << 20, 'x');
    for (std::size_t i = 0; i < much.size(); ++i) much[i] = char(i * 31 >> 3);
    std::thread writer{[&] { write_to(guest, much); }};
    std::thread board_writer{[&] { write_to(console->board_fd(), much); }};
    std::string arrived;
    std::thread reader{[&] { arrived = read_from(guest, much.size()); }};
    EXPECT_TRUE(read_from(console->board_fd(), much.size()) == much);
    writer.join();
    board_writer.join();
    reader.join();
    EXPECT_TRUE(arrived == much);
}

TEST_P(ConsoleTest, WhatNobodyHearsIsLostAndHoldsNothingUp) {
    write_to(console->board_fd(), std::string(1 << 20, 'x'));
    Fd guest = come();
    // All that was said before has been dropped, or is dropped while the guest comes.
    write_to(guest, "?");
    EXPECT_EQ(read_from(console->board_fd(), 1), "?");
    write_to(console->board_fd(), "!");
    std::string heard = read_from(guest, 1);
    while (heard == "x") heard = read_from(guest, 1);
    EXPECT_EQ(heard, "!");
}

INSTANTIATE_TEST_SUITE_P(Places, ConsoleTest, testing::Values("pty", "tcp:0", "tcp:127.0.0.1:0"),
                         [](const auto& place) {
                             return std::string(place.param).substr(0, 3) +
                                    std::to_string(place.index);
                         });

TEST(ConsolePty, ALinkComesAndGoes) {
    std::string folder = testing::TempDir() + "console_link." + std::to_string(getpid());
    std::filesystem::create_directory(folder);
    std::string link = folder + "/board", spec = "pty:" + link, error;
    std::filesystem::create_symlink("/nowhere", link);  // left by a process that was killed
    {
        auto console = Console::open(spec.c_str(), &error);
        ASSERT_TRUE(console) << error;
        EXPECT_EQ(std::filesystem::read_symlink(link), console->where());
    }
    EXPECT_FALSE(std::filesystem::is_symlink(link));
    std::ofstream{link} << "a file of somebody's";
    EXPECT_FALSE(Console::open(spec.c_str(), &error));
    EXPECT_EQ(error, link + ": File exists");
    EXPECT_TRUE(std::filesystem::is_regular_file(link));
    std::filesystem::remove_all(folder);
}

class ConsoleTcp : public ConsoleTest {};

TEST_P(ConsoleTcp, ASecondGuestIsToldSo) {
    Fd first = come();
    greet(first);
    Fd second = come();
    EXPECT_EQ(read_from(second, 1000), "krait-vm: somebody else is at this console\r\n");
    greet(first);
}

// Also who comes at once, while what the one before said is not yet read.
TEST_P(ConsoleTcp, WhoComesAfterOneThatHasGoneIsLetIn) {
    const std::string last_words(3000, 'x');
    for (int turn = 0; turn < 300; ++turn) {
        Fd first = come();
        write_to(first, last_words);
        first.end();
        Fd next = come();
        write_to(next, "?");
        ASSERT_EQ(read_from(console->board_fd(), last_words.size() + 1), last_words + "?") << turn;
    }
}

TEST_P(ConsoleTcp, APortInUseIsRefused) {
    std::string taken = "tcp:" + console->where();
    EXPECT_FALSE(Console::open(taken.c_str(), &error));
    EXPECT_NE(error.find("Address already in use"), std::string::npos) << error;
}

INSTANTIATE_TEST_SUITE_P(Places, ConsoleTcp, testing::Values("tcp:0"));

TEST(Console, UnknownPlacesAreRefused) {
    for (const char* spec : {"", "pt", "tcp", "tcp:", "tcp:here:1", "tcp:99999", "tcp:x",
                             "serial:/dev/x", "pty:/nowhere/link"}) {
        std::string error;
        EXPECT_FALSE(Console::open(spec, &error)) << spec;
        EXPECT_FALSE(error.empty()) << spec;
    }
}

// What comes to a full UART is lost.
TEST(ConsoleRing, LosesWhatItCannotHold) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    Fd input(ends[0]), output(ends[1]);
    LinuxPort port{input, STDERR_FILENO, ConsoleMode::Repl};
    port.lose_beyond(512);
    std::string text;
    for (int i = 0; i < 1000; ++i) text += char('a' + i % 26);
    write_to(output, text);
    output.end();
    while (port.heard() < text.size()) std::this_thread::yield();
    std::string heard;
    char octets[1000];
    bool interrupted = false;
    while (const std::size_t count = port.read(octets, &interrupted)) heard.append(octets, count);
    EXPECT_EQ(heard, text.substr(0, 512));
}

}  // namespace
}  // namespace krait::hostport
