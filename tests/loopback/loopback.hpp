// Our tool and our board in one process, over a socket pair.
#pragma once

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "device/device.hpp"
#include "device/raw_repl.hpp"
#include "device/transports/fd.hpp"
#include "hostport/board.hpp"
#include "hostport/board_file.hpp"

namespace krait::test {

// Long for a board under a sanitizer that collects at each allocation, beside other tests.
inline device::Deadline soon() { return device::Deadline::after(std::chrono::minutes{3}); }

class Loopback : public testing::Test {
  protected:
    // `over`: what the wire goes through.
    using Wire = std::unique_ptr<device::Transport>;
    explicit Loopback(const std::function<Wire(Wire)>& over = [](Wire wire) { return wire; }) {
        signal(SIGPIPE, SIG_IGN);  // the board may speak to a tool that has gone
        int ends[2];
        EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        board_fd_ = ends[1];
        board_ = std::thread([fd = ends[1]] {
            hostport::LinuxPort port{fd, fd, hostport::ConsoleMode::Repl};
            std::string error;
            auto pico = hostport::find_board("pico", &error);
            hostport::run_repl(hostport::board_config(*pico), port, hostport::CtrlD::Resets);
        });
        device_.emplace(over(std::make_unique<device::FdTransport>(device::Fd{ends[0]})));
    }
    ~Loopback() override {
        device_.reset();  // the board sees the end of its console
        board_.join();
        close(board_fd_);
    }
    // What the program prints.
    std::string exec(device::RawRepl& repl, std::string_view source) {
        std::string output;
        repl.exec(source, soon(), [&](std::string_view text) { output += text; });
        return output;
    }

    std::optional<device::Device> device_;

  private:
    int board_fd_;
    std::thread board_;
};

}  // namespace krait::test
