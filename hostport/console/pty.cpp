#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <termios.h>
#include <unistd.h>

#include "hostport/console/place.hpp"

namespace krait::hostport {
namespace {

// For the handler of a signal that ends the process; empty: there is no link.
char link_to_remove[4096];

void remove_link_and_end(int signal) {
    if (*link_to_remove) unlink(link_to_remove);
    raise(signal);  // its usual meaning again, by SA_RESETHAND
}

class Pty final : public ConsolePlace {
  public:
    ~Pty() override {
        if (*link_to_remove) unlink(link_to_remove);
        *link_to_remove = 0;
        for (int fd : {master_, opened_})
            if (fd >= 0) close(fd);
    }

    bool open(std::string* error) {
        master_ = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        char name[64];
        if (master_ < 0 || grantpt(master_) != 0 || unlockpt(master_) != 0 ||
            ptsname_r(master_, name, sizeof name) != 0)
            return fail("no pseudo terminal", error);
        where_ = name;
        termios mode{};
        tcgetattr(master_, &mode);
        cfmakeraw(&mode);  // or what the board says would come back to it as an echo
        tcsetattr(master_, TCSANOW, &mode);
        opened_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        if (opened_ < 0 || inotify_add_watch(opened_, name, IN_OPEN) < 0)
            return fail("no watch on the pseudo terminal", error);
        // Only one that was open once is known to be closed.
        int slave = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (slave >= 0) close(slave);
        return true;
    }

    // In place of an earlier link, but of nothing else.
    bool link(const std::string& path, std::string* error) {
        char earlier;
        if (path.size() >= sizeof link_to_remove) return errno = ENAMETOOLONG, fail(path, error);
        if (readlink(path.c_str(), &earlier, 1) >= 0) unlink(path.c_str());
        if (symlink(where_.c_str(), path.c_str()) != 0) return fail(path, error);
        path.copy(link_to_remove, path.size());
        link_to_remove[path.size()] = 0;
        for (int signal : {SIGTERM, SIGINT, SIGHUP}) {
            struct sigaction action {};
            action.sa_handler = remove_link_and_end;
            action.sa_flags = int(SA_RESETHAND) | SA_NODEFER;
            sigaction(signal, &action, nullptr);
        }
        return true;
    }

    int guest_fd() const override { return is_open_ ? master_ : -1; }
    int event_fd() const override { return opened_; }
    void look() override {
        char events[1024];
        while (read(opened_, events, sizeof events) > 0) continue;
        pollfd state{master_, 0, 0};
        is_open_ = poll(&state, 1, 0) == 0 || !(state.revents & POLLHUP);
    }
    void guest_left() override { is_open_ = false; }

  private:
    bool fail(const std::string& what, std::string* error) {
        *error = what + ": " + strerror(errno);
        return false;
    }

    int master_ = -1;
    int opened_ = -1;  // an inotify: somebody has opened the terminal
    bool is_open_ = false;
};

}  // namespace

std::unique_ptr<ConsolePlace> open_pty(const std::string& link, std::string* error) {
    auto pty = std::make_unique<Pty>();
    if (!pty->open(error) || (!link.empty() && !pty->link(link, error))) return nullptr;
    return pty;
}

}  // namespace krait::hostport
