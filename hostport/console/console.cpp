#include "hostport/console/console.hpp"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string_view>

namespace krait::hostport {

std::unique_ptr<Console> Console::open(const char* spec, std::string* error) {
    std::string_view text = spec;
    std::string kind{text.substr(0, text.find(':'))};
    std::string rest{text.size() > kind.size() ? text.substr(kind.size() + 1) : std::string_view{}};
    std::unique_ptr<ConsolePlace> place;
    if (kind == "pty") {
        place = open_pty(rest, error);
    } else if (kind == "tcp" && !rest.empty()) {
        place = open_tcp(rest, error);
    } else {
        *error = "it is stdio, pty, pty:LINK, tcp:PORT or tcp:HOST:PORT";
    }
    if (!place) return nullptr;
    std::unique_ptr<Console> console{new Console{std::move(place)}};
    if (console->board_fd_ >= 0) return console;
    *error = strerror(errno);
    return nullptr;
}

Console::Console(std::unique_ptr<ConsolePlace> place) : place_(std::move(place)) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0 ||
        pipe2(stop_pipe_, O_CLOEXEC) != 0)
        return;
    board_fd_ = pair[0];
    relay_fd_ = pair[1];
    fcntl(relay_fd_, F_SETFL, O_NONBLOCK);
    relay_ = std::thread([this] { serve(); });
}

Console::~Console() {
    if (relay_.joinable()) {
        close(stop_pipe_[1]);
        relay_.join();
        close(stop_pipe_[0]);
    }
    for (int fd : {board_fd_, relay_fd_})
        if (fd >= 0) close(fd);
}

void Console::serve() {
    place_->look();
    while (serve_once()) continue;
}

// Waits until something can go on, and lets it. False: it is to stop, and what the board said is
// delivered as far as the guest takes it.
bool Console::serve_once() {
    int guest = place_->guest_fd();
    if (guest < 0) to_guest_.begin = to_guest_.end = 0;  // nobody hears it
    auto wanted = [](bool reads, bool writes) {
        return short((reads ? POLLIN : 0) | (writes ? POLLOUT : 0));
    };
    pollfd files[] = {
        {guest, wanted(to_board_.empty(), !to_guest_.empty()), 0},
        {relay_fd_, wanted(to_guest_.empty(), !to_board_.empty()), 0},
        {place_->event_fd(), POLLIN, 0},
        {stop_pipe_[0], 0, 0},
    };
    if (poll(files, std::size(files), -1) < 0) return errno == EINTR;
    if (files[1].revents & POLLIN) fill(to_guest_, relay_fd_);
    if (files[1].revents & POLLOUT) drain(to_board_, relay_fd_);
    bool there = true;
    if (files[0].revents & POLLIN) there = fill(to_board_, guest);
    if (there && files[0].revents & POLLOUT) there = drain(to_guest_, guest);
    if (!there || (files[0].revents & (POLLHUP | POLLERR) && !(files[0].revents & POLLIN)))
        place_->guest_left();
    if (files[2].revents || !there) place_->look();
    if (!files[3].revents) return true;
    fill(to_guest_, relay_fd_);
    if (place_->guest_fd() >= 0) drain(to_guest_, place_->guest_fd());
    return false;
}

// Reads into an empty stream what there is. False: the file has ended.
bool Console::fill(Stream& stream, int fd) {
    if (!stream.empty()) return true;
    ssize_t count = read(fd, stream.octets, sizeof stream.octets);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    stream.begin = 0;
    stream.end = std::size_t(count);
    return count > 0;
}

// Writes what it can. False: the file takes no more, ever.
bool Console::drain(Stream& stream, int fd) {
    if (stream.empty()) return true;
    ssize_t count = write(fd, stream.octets + stream.begin, stream.end - stream.begin);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    stream.begin += std::size_t(count);
    return true;
}

}  // namespace krait::hostport
