// krait-vm at a user's terminal: a pty whose session it leads.
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace {

constexpr int kLimitMs = 10'000;

class Terminal : public testing::Test {
  protected:
    void start(std::initializer_list<const char*> arguments) {
        std::vector<char*> argv{const_cast<char*>(KRAIT_VM)};
        for (const char* each : arguments) argv.push_back(const_cast<char*>(each));
        argv.push_back(nullptr);
        int own_end = -1;
        ASSERT_EQ(openpty(&terminal_, &own_end, nullptr, nullptr, nullptr), 0);
        ASSERT_EQ(tcgetattr(terminal_, &before_), 0);
        child_ = fork();
        ASSERT_GE(child_, 0);
        if (child_ == 0) {
            close(terminal_);
            login_tty(own_end);
            execv(KRAIT_VM, argv.data());
            _exit(127);
        }
        close(own_end);
    }
    void TearDown() override {
        if (child_ > 0) kill(child_, SIGKILL);
        if (child_ > 0) waitpid(child_, nullptr, 0);
        if (terminal_ >= 0) close(terminal_);
    }

    void type(const std::string& keys) {
        ASSERT_EQ(write(terminal_, keys.data(), keys.size()), ssize_t(keys.size()));
    }
    // Reads the screen until it shows `text` anew; false when it never does.
    bool shows(const std::string& text) {
        while (true) {
            std::size_t at = screen_.find(text, seen_);
            if (at != std::string::npos) return seen_ = at + text.size(), true;
            pollfd ready{terminal_, POLLIN, 0};
            char bytes[256];
            if (poll(&ready, 1, kLimitMs) <= 0) return false;
            ssize_t count = read(terminal_, bytes, sizeof bytes);
            if (count <= 0) return false;
            screen_.append(bytes, std::size_t(count));
        }
    }
    int wait_status() {
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = -1;
        return status;
    }
    // While it runs: keys come one by one, nothing is echoed by the terminal.
    bool is_raw() {
        termios now;
        return tcgetattr(terminal_, &now) == 0 && !(now.c_lflag & (ICANON | ECHO));
    }
    bool is_as_before() {
        termios now;
        return tcgetattr(terminal_, &now) == 0 && now.c_lflag == before_.c_lflag &&
               now.c_iflag == before_.c_iflag && now.c_oflag == before_.c_oflag;
    }

    int terminal_ = -1;
    pid_t child_ = -1;
    termios before_{};
    std::string screen_;
    std::size_t seen_ = 0;
};

TEST_F(Terminal, RunsLinesAndLeavesAtCtrlD) {
    start({});
    ASSERT_TRUE(shows(">>> ")) << screen_;
    EXPECT_TRUE(is_raw());
    type("40 + 2\r");
    EXPECT_TRUE(shows("42\r\n>>> ")) << screen_;
    type("\x04");
    int status = wait_status();
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_TRUE(is_as_before());
}

TEST_F(Terminal, CtrlCStopsTheProgramAndNotTheProcess) {
    start({});
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("while True: print('round')\r\r");
    ASSERT_TRUE(shows("round\r\nround")) << screen_;
    type("\x03");
    EXPECT_TRUE(shows("KeyboardInterrupt")) << screen_;
    type("6 * 7\r");
    EXPECT_TRUE(shows("42\r\n>>> ")) << screen_;
}

TEST_F(Terminal, CtrlCStopsAWaitForInputThoughOtherKeysCameWithIt) {
    start({});
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("input('name? ')\r");
    ASSERT_TRUE(shows("name? ")) << screen_;
    ASSERT_TRUE(shows("name? ")) << screen_;
    type(
        "\x03"
        "6 * 7\r");
    EXPECT_TRUE(shows("KeyboardInterrupt")) << screen_;
    EXPECT_TRUE(shows("42\r\n>>> ")) << screen_;
}

// Text is what boards make of keys; octets are what they are.
TEST_F(Terminal, ProgramsReadKeys) {
    start({});
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("input('name? ')\r");
    ASSERT_TRUE(shows("name? ")) << screen_;
    ASSERT_TRUE(shows("name? ")) << screen_;
    type("abx\x7f\r");
    EXPECT_TRUE(shows("abx\b\x1b[K\r\n'ab'\r\n>>> ")) << screen_;
    type("from sys import stdin\r");
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("stdin.readline(), stdin.buffer.read(2), 'end'\r");
    ASSERT_TRUE(shows("'end'\r\n")) << screen_;
    type("ab\rc\r");
    EXPECT_TRUE(shows("('ab\\n', b'c\\r', 'end')")) << screen_;
}

TEST_F(Terminal, ABoardResetsAtCtrlDAndIsLeftByCtrlBackslash) {
    start({"--board", "pico"});
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("\x04");
    EXPECT_TRUE(shows("soft reboot")) << screen_;
    ASSERT_TRUE(shows(">>> ")) << screen_;
    type("\x1c");
    int status = wait_status();
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGQUIT) << status;
    EXPECT_TRUE(is_as_before());
}

TEST_F(Terminal, EndsWithItsTerminal) {
    start({"-c", "print('up')\nwhile True: pass"});
    ASSERT_TRUE(shows("up")) << screen_;
    close(terminal_);
    terminal_ = -1;
    EXPECT_TRUE(WIFSIGNALED(wait_status()));
}

}  // namespace
