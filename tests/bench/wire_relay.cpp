// A wire between a tool and a board, both on pseudo terminals: counts what goes over it, and can be
// as slow as a real one.
//
//   wire_relay LINK BOARD [--delay-ms N] [--baud N]
//
// LINK is made and names the tool's end; BOARD is the path of the board's terminal. --delay-ms:
// each octet takes so long, each way. --baud: each octet takes ten bits of it, each way. Whenever a
// tool has come and left, a line on stdout: octets to the board, octets from it, turns (how often
// the direction changed to the board).
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>

namespace {

using Nanoseconds = std::int64_t;
constexpr Nanoseconds kSecond = 1'000'000'000, kMillisecond = 1'000'000;
constexpr std::size_t kMostQueued = 64 * 1024;  // then the sender waits

Nanoseconds now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * kSecond + time.tv_nsec;
}

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "wire_relay: %s: %s\n", what.c_str(), std::strerror(errno));
    std::exit(1);
}

void make_raw(int fd) {
    termios mode{};
    if (tcgetattr(fd, &mode) != 0) fail("no terminal");
    cfmakeraw(&mode);
    if (tcsetattr(fd, TCSANOW, &mode) != 0) fail("raw mode");
}

// One way of the wire.
class Way {
  public:
    Way(Nanoseconds delay, Nanoseconds octet_time) : delay_(delay), octet_time_(octet_time) {}

    bool has_room() const { return octets_.size() < kMostQueued; }
    bool empty() const { return octets_.empty(); }
    void put(std::string_view octets) {
        const Nanoseconds time = now();
        if (octets_.empty()) sent_until_ = std::max(sent_until_, time);
        octets_ += octets;
        arrivals_.push_back({total_ += octets.size(), time});
    }
    // How many may come out by now; if none, `*next` is brought down to when one may.
    std::size_t ready(Nanoseconds* next) {
        const Nanoseconds time = now();
        std::size_t count = 0;
        Nanoseconds until = sent_until_;
        for (const Arrival& arrival : arrivals_) {
            const std::size_t most = arrival.end - taken_;
            const Nanoseconds start = std::max(until, arrival.time);
            if (octet_time_ == 0) {
                if (start + delay_ > time) return earliest(count, start + delay_, next);
                count = most;
                until = start;
                continue;
            }
            const Nanoseconds here = time - delay_ - start;
            const std::size_t fit = here < octet_time_ ? 0 : std::size_t(here / octet_time_);
            if (fit < most - count)
                return earliest(count + fit, start + delay_ + octet_time_ * Nanoseconds(fit + 1),
                                next);
            until = start + octet_time_ * Nanoseconds(most - count);
            count = most;
        }
        return count;
    }
    std::string_view front(std::size_t count) const {
        return std::string_view(octets_).substr(0, count);
    }
    void take(std::size_t count) {
        taken_ += count;
        octets_.erase(0, count);
        Nanoseconds start = sent_until_;
        std::size_t left = count;
        while (left > 0) {
            const std::size_t begin = taken_ - left,
                              part = std::min(left, arrivals_.front().end - begin);
            start = std::max(start, arrivals_.front().time) + octet_time_ * Nanoseconds(part);
            left -= part;
            if (arrivals_.front().end == begin + part) arrivals_.pop_front();
        }
        sent_until_ = start;
    }
    void clear() {
        taken_ = total_;
        octets_.clear();
        arrivals_.clear();
    }

  private:
    struct Arrival {
        std::size_t end;  // counted from the start of all
        Nanoseconds time;
    };
    static std::size_t earliest(std::size_t count, Nanoseconds when, Nanoseconds* next) {
        *next = std::min(*next, when);
        return count;
    }
    Nanoseconds delay_, octet_time_;
    std::string octets_;
    std::deque<Arrival> arrivals_;
    std::size_t total_ = 0, taken_ = 0;
    Nanoseconds sent_until_ = 0;
};

struct Counts {
    std::size_t to_board = 0, from_board = 0, turns = 0;
    bool board_spoke_last = true;
};

class Relay {
  public:
    Relay(int tool, int board, const Way& way)
        : tool_(tool), board_(board), there_(way), back_(way) {}
    [[noreturn]] void run() {
        while (true) step();
    }

  private:
    void step() {
        Nanoseconds next = now() + kSecond;
        const std::size_t to_board = there_.ready(&next), to_tool = back_.ready(&next);
        pollfd files[] = {
            {tool_, short((there_.has_room() ? POLLIN : 0) | (to_tool ? POLLOUT : 0)), 0},
            {board_, short((back_.has_room() ? POLLIN : 0) | (to_board ? POLLOUT : 0)), 0}};
        // A terminal that nobody has open reports that all the time.
        if (!is_there_) files[0].fd = -1;
        if (!is_there_ && is_somebody_there()) return;
        if (!is_there_) next = std::min(next, now() + kMillisecond);
        const Nanoseconds wait = std::max<Nanoseconds>(next - now(), 0);
        const timespec timeout{time_t(wait / kSecond), long(wait % kSecond)};
        if (ppoll(files, 2, &timeout, nullptr) < 0 && errno != EINTR) fail("poll");
        if (files[0].revents & (POLLHUP | POLLERR) && !(files[0].revents & POLLIN)) return leave();
        if (files[0].revents & POLLIN) hear(tool_, there_, true);
        if (files[1].revents & POLLIN) hear(board_, back_, false);
        if (files[1].revents & (POLLHUP | POLLERR)) std::exit(0);
        if (files[0].revents & POLLOUT) say(tool_, back_, to_tool);
        if (files[1].revents & POLLOUT) say(board_, there_, to_board);
    }
    bool is_somebody_there() {
        pollfd file{tool_, POLLIN, 0};
        poll(&file, 1, 0);
        return is_there_ = !(file.revents & POLLHUP);
    }
    void leave() {
        is_there_ = false;
        // What it said last is still to arrive.
        std::printf("%zu %zu %zu\n", counts_.to_board, counts_.from_board, counts_.turns);
        std::fflush(stdout);
        counts_ = {};
        back_.clear();
    }
    void hear(int fd, Way& way, bool from_tool) {
        char octets[4096];
        const auto count = read(fd, octets, sizeof octets);
        if (count <= 0) {
            if (from_tool) leave();
            return;
        }
        if (!from_tool && !is_there_) return;  // nobody listens
        way.put({octets, std::size_t(count)});
        (from_tool ? counts_.to_board : counts_.from_board) += std::size_t(count);
        if (from_tool && counts_.board_spoke_last) ++counts_.turns;
        counts_.board_spoke_last = !from_tool;
    }
    static void say(int fd, Way& way, std::size_t most) {
        const auto text = way.front(most);
        const auto count = write(fd, text.data(), text.size());
        if (count > 0) way.take(std::size_t(count));
    }

    int tool_, board_;
    Way there_, back_;
    Counts counts_;
    bool is_there_ = false;
};

}  // namespace

int main(int count, char** arguments) {
    std::string link, board;
    double delay_ms = 0, baud = 0;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (word == "--delay-ms" && i + 1 < count)
            delay_ms = std::strtod(arguments[++i], nullptr);
        else if (word == "--baud" && i + 1 < count)
            baud = std::strtod(arguments[++i], nullptr);
        else
            (link.empty() ? link : board) = word;
    }
    if (board.empty())
        return std::fputs("usage: wire_relay LINK BOARD [--delay-ms N] [--baud N]\n", stderr), 2;
    const int tool = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    if (tool < 0 || grantpt(tool) != 0 || unlockpt(tool) != 0) fail("no pseudo terminal");
    const int slave = open(ptsname(tool), O_RDWR | O_NOCTTY);  // so that its mode can be set
    if (slave < 0) fail("its other end");
    make_raw(slave);
    close(slave);
    unlink(link.c_str());
    if (symlink(ptsname(tool), link.c_str()) != 0) fail(link);
    const int other = open(board.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK);
    if (other < 0) fail(board);
    make_raw(other);
    std::puts("ready");
    std::fflush(stdout);
    const Way way(Nanoseconds(delay_ms * kMillisecond),
                  baud > 0 ? Nanoseconds(10 * kSecond / baud) : 0);
    Relay(tool, other, way).run();
}
