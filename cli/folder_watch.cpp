#include "cli/folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "device/error.hpp"

namespace krait::cli {

namespace {

using device::Deadline;
using device::DeviceError;
using namespace std::chrono_literals;

constexpr auto kMoment = 100ms;
constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;

[[noreturn]] void throw_error(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

// What is seen first of: input on `fd`, `stop`, the deadline's interrupt, its end.
enum class Seen { Input, Stop, Nothing };

Seen look(int fd, const device::Interrupt* stop, Deadline deadline) {
    const device::Interrupt* interrupt = deadline.interrupt();
    std::array<pollfd, 3> entries{pollfd{fd, POLLIN, 0}, pollfd{stop ? stop->fd() : -1, POLLIN, 0},
                                  pollfd{interrupt ? interrupt->fd() : -1, POLLIN, 0}};
    while (poll(entries.data(), entries.size(), deadline.poll_timeout_ms()) < 0)
        if (errno != EINTR) throw_error("cannot wait for changes");
    if (entries[2].revents) throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
    if (entries[1].revents) return Seen::Stop;
    return entries[0].revents ? Seen::Input : Seen::Nothing;
}

}  // namespace

FolderWatch::FolderWatch() : inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (inotify_.get() < 0) throw_error("cannot watch folders");
}

void FolderWatch::watch(const std::vector<std::string>& folders) {
    // The same folder has the same number again.
    std::vector<int> now;
    for (const auto& folder : folders) {
        const int number = inotify_add_watch(inotify_.get(), folder.c_str(), kChanges | IN_ONLYDIR);
        if (number >= 0)
            now.push_back(number);
        else if (errno != ENOENT && errno != ENOTDIR)
            throw_error("cannot watch " + folder);
    }
    for (const int number : watches_)
        if (std::find(now.begin(), now.end(), number) == now.end())
            inotify_rm_watch(inotify_.get(), number);
    watches_ = std::move(now);
}

// Forgets what was told so far.
void FolderWatch::drain() {
    std::array<char, 4096> events{};
    while (read(inotify_.get(), events.data(), events.size()) > 0) {
    }
}

bool FolderWatch::wait(Deadline deadline, const device::Interrupt* stop) {
    if (look(inotify_.get(), stop, deadline) == Seen::Stop) return false;
    Seen seen = Seen::Input;
    while (seen == Seen::Input) {
        drain();
        seen = look(inotify_.get(), stop, deadline.within(kMoment));
    }
    return seen != Seen::Stop;
}

}  // namespace krait::cli
