// A FakeBoard that lasts: it is behind a pseudo-terminal, and played until the brace.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>

#include "device/transports/fd.hpp"
#include "tests/device/fake_board.hpp"

namespace krait::test {

// A pseudo-terminal, of which we have the board's end. As the system makes it: cooked.
struct Terminal {
    Terminal() : master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        grantpt(master.get());
        unlockpt(master.get());
        path = ptsname(master.get());
    }
    device::Fd master;
    std::string path;
};

class BoardOnPty {
  public:
    BoardOnPty() : player_([this] { play(); }) {}
    ~BoardOnPty() { turn_off(); }
    BoardOnPty(const BoardOnPty&) = delete;
    BoardOnPty& operator=(const BoardOnPty&) = delete;

    std::string address() const { return "pty:" + terminal.path; }

    void wait_until_it_defies() const { defies_.wait(false); }

    // Afterwards `board` may be looked at.
    void turn_off() {
        done_ = true;
        if (player_.joinable()) player_.join();
    }

    Terminal terminal;
    FakeBoard board;

  private:
    void play() {
        while (!done_) {
            pollfd entry{.fd = terminal.master.get(), .events = POLLIN, .revents = 0};
            char bytes[256];
            if (poll(&entry, 1, 10) <= 0) continue;
            const auto count = std::max(read(entry.fd, bytes, sizeof bytes), ssize_t{0});
            const auto reply = board.feed({bytes, static_cast<std::size_t>(count)});
            if (board.defies()) {
                defies_ = true;
                defies_.notify_all();
            }
            // A terminal takes more than a FakeBoard says at once.
            done_ = write(entry.fd, reply.data(), reply.size()) < 0 || done_;
        }
    }

    std::atomic<bool> done_ = false;
    std::atomic<bool> defies_ = false;
    std::thread player_;
};

}  // namespace krait::test
