#include "device/open.hpp"

#include <fcntl.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
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
#include "tests/device/failure.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;
namespace fs = std::filesystem;

Deadline soon() { return Deadline::after(10s); }

fs::path folder_of_programs() { return fs::read_symlink("/proc/self/exe").parent_path(); }
std::string fake_board() { return "exec:'" + (folder_of_programs() / "fake_board").string() + "'"; }

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
    EXPECT_EQ(device::parse_address("/dev/ttyACM0").scheme, "serial");
    EXPECT_EQ(device::parse_address("port:/dev/ttyS3,baud=9600").scheme, "serial");
    EXPECT_EQ(device::parse_address("port:/tmp/link").scheme, "pty");
    EXPECT_EQ(device::parse_address("auto").scheme, "auto");
    EXPECT_EQ(device::parse_address("socket://host:1").scheme, "tcp");
}

TEST(Address, HasOptionsOfItsWireBehindCommas) {
    EXPECT_EQ(device::parse_address("serial:/dev/ttyUSB0,baud=921600,ring=64").rest,
              "/dev/ttyUSB0,baud=921600,ring=64");
    const auto complaint = [](const char* text) {
        const auto error = failure([&] { device::parse_address(text); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Address);
        return std::string(error.what());
    };
    EXPECT_EQ(complaint("pty:/tmp/x,baud=9600"),
              "'baud=9600' is no option of this wire, only ring=N");
    EXPECT_EQ(complaint("/dev/ttyS0,fast"), "'fast' is no option of this wire, only baud=N ring=N");
    EXPECT_EQ(complaint("/dev/ttyS0,"), "'' is no option of this wire, only baud=N ring=N");
    for (const char* number : {"", "x", "-1", "1.5", "9999999999", "10k"})
        EXPECT_EQ(complaint(("pty:/tmp/x,ring=" + std::string(number)).c_str()),
                  "ring=" + std::string(number) + ": write a whole number from 0 to 1048576");
    EXPECT_EQ(complaint("/dev/ttyS0,baud=0"), "baud=0: write a whole number from 50 to 20000000");
}

TEST(Address, ThatWeDoNotSpeakIsRefusedWithTheOnesThatWeDo) {
    for (const char* text : {"", "pico", "serial:", "ws:host", "exec:", "x:y"}) {
        const auto error = failure([&] { device::parse_address(text); });
        EXPECT_EQ(error.kind(), DeviceError::Kind::Address) << text;
        EXPECT_EQ(std::string(error.what()),
                  "'" + std::string(text) +
                      "' is no address that krait can open; use one of "
                      "exec:COMMAND sim:NAME[,OPTION...] serial:PATH pty:PATH "
                      "tcp:HOST:PORT rfc2217:HOST:PORT id:SERIAL usb:BUS-PORT auto");
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

TEST(Pty, HoldsWhatTheAddressSays) {
    Terminal terminal;
    EXPECT_EQ(device::open("pty:" + terminal.path)->ring_bytes(), 0u);
    EXPECT_EQ(device::open("pty:" + terminal.path + ",ring=512")->ring_bytes(), 512u);
}

// What holds for every terminal, by each way to open one.
class Tty : public testing::TestWithParam<const char*> {
  protected:
    std::string address(const std::string& path) const { return GetParam() + path; }
};

TEST_P(Tty, ThatIsNotThereIsNotFound) {
    const auto error = failure([&] { device::open(address("/dev/pts/999999")); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::NotFound);
    EXPECT_STREQ(error.what(), "no board at /dev/pts/999999: No such file or directory");
}

TEST_P(Tty, ThatIsNoTerminalIsRefused) {
    const auto error = failure([&] { device::open(address("/dev/null")); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_STREQ(error.what(), "no board at /dev/null: it is no terminal");
}

// Another process that has locked a file, as another tool has its board.
class OtherTool {
  public:
    explicit OtherTool(const std::string& path) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) < 0) std::abort();
        const device::Fd ready(ends[0]), write_end(ends[1]);
        pid_ = fork();
        if (pid_ == 0) {
            prctl(PR_SET_NAME, "othertool");
            const int fd = open(path.c_str(), O_RDWR | O_NOCTTY);
            flock(fd, LOCK_EX);
            [[maybe_unused]] const auto told = write(ends[1], "", 1);
            while (true) pause();
        }
        char byte;
        if (read(ends[0], &byte, 1) != 1) std::abort();
    }
    ~OtherTool() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    pid_t pid() const { return pid_; }

  private:
    pid_t pid_;
};

TEST_P(Tty, InUseIsRefusedWithWhoUsesIt) {
    Terminal terminal;
    const OtherTool other(terminal.path);
    const auto error = failure([&] { device::open(address(terminal.path)); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_EQ(std::string(error.what()), terminal.path + " is in use by othertool (process " +
                                             std::to_string(other.pid()) + "); close it");
}

TEST_P(Tty, InUseByUsIsRefused) {
    Terminal terminal;
    const auto first = device::open(address(terminal.path));
    const auto error = failure([&] { device::open(address(terminal.path)); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_EQ(std::string(error.what()), terminal.path + " is in use by another program; close it");
}

// Nobody in particular, if we are root, whom nothing is forbidden.
class Unprivileged {
  public:
    Unprivileged() {
        if (was_root_ && (setegid(65534) < 0 || seteuid(65534) < 0)) std::abort();
    }
    ~Unprivileged() {
        if (was_root_ && (seteuid(0) < 0 || setegid(0) < 0)) std::abort();
    }

  private:
    bool was_root_ = geteuid() == 0;
};

TEST_P(Tty, ThatItsGroupMayUseIsForbiddenWithHowToJoin) {
    Terminal terminal;
    struct stat status {};
    chmod(terminal.path.c_str(), 0060);
    ASSERT_EQ(stat(terminal.path.c_str(), &status), 0);
    const group* entry = getgrgid(status.st_gid);
    const std::string name = entry ? entry->gr_name : std::to_string(status.st_gid);
    const Unprivileged guard;
    const auto error = failure([&] { device::open(address(terminal.path)); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_EQ(std::string(error.what()), "you may not use " + terminal.path + ": join the group " +
                                             name + " (sudo usermod -aG " + name +
                                             " $USER), and log in anew");
}

TEST_P(Tty, ThatIsItsOwnersOnlyIsForbiddenWithWhoCanChangeThat) {
    Terminal terminal;
    chmod(terminal.path.c_str(), 0);
    const Unprivileged guard;
    const auto error = failure([&] { device::open(address(terminal.path)); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Refused);
    EXPECT_EQ(std::string(error.what()), "you may not use " + terminal.path +
                                             ": its owner must permit it (ls -l " + terminal.path +
                                             ")");
}

TEST_P(Tty, WhoseFarEndHangsUpIsLost) {
    Terminal terminal;
    const auto wire = device::open(address(terminal.path));
    terminal.master.reset();
    std::byte byte;
    const auto error = failure([&] { wire->read({&byte, 1}, soon()); });
    EXPECT_EQ(error.kind(), DeviceError::Kind::Lost);
    EXPECT_STREQ(error.what(), "the board is gone: the connection was closed");
}

INSTANTIATE_TEST_SUITE_P(Open, Tty, testing::Values("pty:", "serial:"), [](const auto& scheme) {
    const std::string name = scheme.param;
    return name.substr(0, name.size() - 1);
});

TEST(Serial, IsAUartUnlessItIsKnownToWait) {
    Terminal terminal;
    EXPECT_EQ(device::open("serial:" + terminal.path)->ring_bytes(), 256u);
    EXPECT_EQ(device::open("serial:" + terminal.path + ",ring=0")->ring_bytes(), 0u);
}

TEST(Serial, SpeaksToABoard) {
    BoardOnPty far_end;
    device::Device device(device::open("serial:" + far_end.terminal.path));
    EXPECT_EQ(run(device, "print(hello)"), "hello\r\n");
}

TEST(Serial, PortThatIsNoneHasNoReset) {
    BoardOnPty far_end;
    EXPECT_FALSE(device::open("serial:" + far_end.terminal.path)->hard_reset(soon()));
    EXPECT_FALSE(device::open("pty:" + far_end.terminal.path)->hard_reset(soon()));
}

}  // namespace
}  // namespace krait::test
