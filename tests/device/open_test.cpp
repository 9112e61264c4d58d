#include "device/open.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "device/device.hpp"
#include "device/error.hpp"
#include "device/raw_repl.hpp"
#include "device/transports/child.hpp"
#include "tests/device/board_on_pty.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;
namespace fs = std::filesystem;

Deadline soon() { return Deadline::after(10s); }

fs::path folder_of_programs() { return fs::read_symlink("/proc/self/exe").parent_path(); }
std::string fake_board() { return "exec:'" + (folder_of_programs() / "fake_board").string() + "'"; }

DeviceError failure(const std::function<void()>& action) {
    try {
        action();
    } catch (const DeviceError& error) {
        return error;
    }
    ADD_FAILURE() << "no DeviceError";
    return {DeviceError::Kind::Address, ""};
}

std::string run(device::Device& device, std::string_view source) {
    device::RawRepl repl(device, soon());
    std::string output;
    repl.exec(source, soon(), [&](auto text) { output += text; });
    return output;
}

TEST(Address, IsReadWithoutTouchingTheBoard) {
    const auto exec = device::parse_address("exec:ssh host micropython -i");
    EXPECT_EQ(exec.scheme, "exec");
    EXPECT_EQ(exec.rest, "ssh host micropython -i");
    EXPECT_TRUE(exec.starts_fresh);
    EXPECT_TRUE(device::parse_address("sim:pico").starts_fresh);
    const auto bare = device::parse_address("/dev/pts/3");
    EXPECT_EQ(bare.scheme, "pty");
    EXPECT_EQ(bare.rest, "/dev/pts/3");
    EXPECT_FALSE(bare.starts_fresh);
    EXPECT_EQ(device::parse_address("/dev/ttyACM0").scheme, "pty");
}

TEST(Address, ThatWeDoNotSpeakIsRefusedWithTheOnesThatWeDo) {
    for (const char* text : {"", "pico", "serial:/dev/ttyACM0", "ws:host", "exec:", "x:y"}) {
        const auto error = failure([&] { device::parse_address(text); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Address) << text;
        EXPECT_EQ(std::string(error.what()), "'" + std::string(text) +
                                                 "' is no address that krait can open; use one of "
                                                 "exec:COMMAND sim:NAME[,OPTION...] pty:PATH");
    }
}

TEST(Address, NameOfASimulatedBoardIsNoShellText) {
    for (const char* text : {"sim:a b", "sim:$(id)", "sim:-x", "sim:a;b"})
        EXPECT_EQ(failure([&] { device::parse_address(text); }).kind(), DeviceError::Kind::Address);
}

TEST(Address, OfASimulatedBoardHasOptions) {
    EXPECT_EQ(device::parse_address("sim:pico,virtual-time,trace=a b.vcd").rest,
              "pico,virtual-time,trace=a b.vcd");
    EXPECT_EQ(device::parse_address("sim:boards/mine.toml").rest, "boards/mine.toml");
    for (const char* text : {"sim:pico,fast", "sim:pico,trace", "sim:,virtual-time"})
        EXPECT_EQ(failure([&] { device::parse_address(text); }).kind(), DeviceError::Kind::Address)
            << text;
    EXPECT_STREQ(failure([&] { device::parse_address("sim:pico,fast"); }).what(),
                 "a simulated board has no option 'fast', but virtual-time, trace=FILE, "
                 "control=PATH and flash=FILE");
}

TEST(Child, SpeaksOnItsStandardInputAndOutput) {
    device::Device device(device::open(fake_board()));
    EXPECT_EQ(run(device, "print(hello)"), "hello\r\n");
}

TEST(Child, ThatEndsIsLostWithItsStatusAndLastWords) {
    device::Device device(device::open(fake_board()));
    const auto error = failure([&] { run(device, "die"); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Lost);
    EXPECT_TRUE(
        std::string(error.what()).ends_with("ended with status 3; it said: fake board: I die"))
        << error.what();
}

TEST(Child, ThatIsKilledIsLostWithTheSignal) {
    device::Device device(device::open("exec:kill -SEGV $$"));
    const auto error = failure([&] { run(device, "print(1)"); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Lost);
    EXPECT_NE(std::string(error.what()).find("was killed by signal 11"), std::string::npos)
        << error.what();
}

TEST(Child, ThatDoesNotExistIsLostWithTheShellsWords) {
    device::Device device(device::open("exec:/nowhere/krait-no-such-program"));
    const auto error = failure([&] { run(device, "print(1)"); });
    EXPECT_NE(std::string(error.what()).find("krait-no-such-program: not found"), std::string::npos)
        << error.what();
}

TEST(Child, StartsInTheFolderItIsGiven) {
    const std::string folder = fs::canonical(fs::temp_directory_path());
    device::ChildTransport child("pwd", folder);
    std::string said;
    try {
        std::byte bytes[100];
        while (true) said.append(reinterpret_cast<char*>(bytes), child.read(bytes, soon()));
    } catch (const DeviceError&) {  // it ended
    }
    EXPECT_EQ(said, folder + "\n");
}

TEST(Child, ThatIgnoresItsEndIsKilledWithItsChildren) {
    // The board is deaf to hangups, and its child holds the pipe open as long as it lives.
    int ends[2];
    ASSERT_EQ(pipe2(ends, 0), 0);
    device::Fd read_end(ends[0]), write_end(ends[1]);
    fcntl(read_end.get(), F_SETFD, FD_CLOEXEC);
    pid_t pid;
    {
        device::ChildTransport child("trap '' HUP TERM INT; sleep 1000 & wait; sleep 1000");
        pid = child.pid();
        write_end.reset();
    }
    EXPECT_EQ(waitpid(pid, nullptr, 0), -1) << "it was not reaped";
    char byte;
    EXPECT_EQ(read(read_end.get(), &byte, 1), 0) << "its child lives";
}

TEST(Pty, SpeaksOverATerminal) {
    BoardOnPty far_end;
    device::Device device(device::open(far_end.address()));
    EXPECT_EQ(run(device, "print(hello)"), "hello\r\n");
}

// What a terminal does with bytes on their way, of its mode.
struct Cooking {
    explicit Cooking(int fd) { tcgetattr(fd, &mode); }
    bool operator==(const Cooking& other) const {
        return mode.c_iflag == other.mode.c_iflag && mode.c_oflag == other.mode.c_oflag &&
               mode.c_lflag == other.mode.c_lflag && mode.c_cflag == other.mode.c_cflag;
    }
    bool is_raw() const { return (mode.c_lflag & (ECHO | ICANON)) == 0; }
    termios mode{};
};

TEST(Pty, HasTheModeAgainThatItWasFoundIn) {
    Terminal terminal;
    const Cooking found(terminal.master.get());
    ASSERT_FALSE(found.is_raw());
    auto wire = device::open(terminal.path);
    EXPECT_TRUE(Cooking(terminal.master.get()).is_raw());
    wire.reset();
    EXPECT_TRUE(Cooking(terminal.master.get()) == found);
}

TEST(Pty, HearsTheBoardOutBeforeItEchoesAgain) {
    BoardOnPty far_end;
    {
        device::Device device(device::open(far_end.address()));
        run(device, "print(hello)");
    }
    far_end.turn_off();
    EXPECT_EQ(far_end.board.typed(), "") << "its last words were sent back to it";
}

TEST(Pty, ThatIsNotThereIsNotFound) {
    EXPECT_EQ(failure([] { device::open("pty:/dev/pts/999999"); }).kind(),
              DeviceError::Kind::NotFound);
}

TEST(Pty, ThatIsNoTerminalIsRefused) {
    EXPECT_EQ(failure([] { device::open("pty:/dev/null"); }).kind(), DeviceError::Kind::Refused);
}

TEST(Pty, InUseIsRefused) {
    Terminal terminal;
    const auto first = device::open(terminal.path);
    EXPECT_EQ(failure([&] { device::open(terminal.path); }).kind(), DeviceError::Kind::Refused);
}

TEST(Pty, WhoseFarEndHangsUpIsLost) {
    Terminal terminal;
    const auto wire = device::open(terminal.path);
    terminal.master.reset();
    std::byte byte;
    EXPECT_EQ(failure([&] { wire->read({&byte, 1}, soon()); }).kind(), DeviceError::Kind::Lost);
}

}  // namespace
}  // namespace krait::test
