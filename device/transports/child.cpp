#include "device/transports/child.hpp"

#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "device/error.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr auto kTimeToEnd = 200ms;  // after its input was closed, before it is killed
constexpr off_t kLastWordsBytes = 2000;

[[noreturn]] void throw_cannot_start(const std::string& command, int error) {
    throw DeviceError(Kind::Refused,
                      "cannot start the board '" + command + "': " + std::strerror(error));
}

std::pair<Fd, Fd> make_socket_pair(const std::string& command) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
        throw_cannot_start(command, errno);
    return {Fd(ends[0]), Fd(ends[1])};
}

// In memory: a temporary folder is not everywhere.
Fd make_stderr_file(const std::string& command) {
    Fd file(memfd_create("krait-stderr", MFD_CLOEXEC));
    if (file.get() < 0) throw_cannot_start(command, errno);
    return file;
}

// What posix_spawn is to do to the child before it runs; freed at the brace.
struct SpawnPlan {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    SpawnPlan(const std::string& folder, int console, int stderr_file) {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, console, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, console, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, stderr_file, STDERR_FILENO);
        if (!folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setpgroup(&attributes, 0);
        sigset_t defaults;
        sigemptyset(&defaults);
        for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXFSZ})
            sigaddset(&defaults, number);
        posix_spawnattr_setsigdefault(&attributes, &defaults);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
};

pid_t spawn_shell(const std::string& command, const std::string& folder, int console,
                  int stderr_file) {
    const SpawnPlan plan(folder, console, stderr_file);
    std::string shell = "sh", flag = "-c", text = command;
    char* const arguments[] = {shell.data(), flag.data(), text.data(), nullptr};
    pid_t pid = -1;
    const int error =
        posix_spawn(&pid, "/bin/sh", &plan.actions, &plan.attributes, arguments, environ);
    if (error != 0) throw_cannot_start(command, error);
    return pid;
}

std::string how_it_ended(int status) {
    if (WIFSIGNALED(status))
        return "was killed by signal " + std::to_string(WTERMSIG(status)) + " (" +
               strsignal(WTERMSIG(status)) + ")";
    return "ended with status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

ChildTransport::ChildTransport(const std::string& command, const std::string& folder)
    : ChildTransport(command, folder, make_stderr_file(command), make_socket_pair(command)) {}

ChildTransport::ChildTransport(const std::string& command, const std::string& folder,
                               Fd stderr_file, Ends ends)
    : command_(command),
      stderr_file_(std::move(stderr_file)),
      wire_(std::move(ends.first)),
      pid_(spawn_shell(command, folder, ends.second.get(), stderr_file_.get())) {}

ChildTransport::~ChildTransport() {
    if (reaped_) return;
    wire_.finish_writing();
    if (reap(Deadline::after(kTimeToEnd))) return;
    kill(-pid_, SIGKILL);
    waitpid(pid_, &status_, 0);
}

std::size_t ChildTransport::read(std::span<std::byte> into, Deadline deadline) {
    try {
        return wire_.read(into, deadline);
    } catch (const DeviceError& error) {
        if (error.kind() == Kind::Lost) throw_ended();
        throw;
    }
}

void ChildTransport::write(std::span<const std::byte> bytes, Deadline deadline) {
    try {
        wire_.write(bytes, deadline);
    } catch (const DeviceError& error) {
        if (error.kind() == Kind::Lost) throw_ended();
        throw;
    }
}

void ChildTransport::throw_ended() {
    const bool ended = reaped_ || reap(Deadline::after(kTimeToEnd));
    std::string sentence = "the board is gone: its program '" + command_ + "' " +
                           (ended ? how_it_ended(status_) : "closed its output");
    const std::string words = last_words();
    if (!words.empty()) sentence += "; it said: " + words;
    throw ChildEnded(sentence, ended && WIFSIGNALED(status_) ? WTERMSIG(status_) : 0);
}

// Waits for the program to end, and collects it. False: it still ran at the deadline.
bool ChildTransport::reap(Deadline deadline) {
    const Fd process(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
    pollfd entry{.fd = process.get(), .events = POLLIN, .revents = 0};
    int ready;
    do {
        ready = poll(&entry, 1, deadline.poll_timeout_ms());
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0) return false;
    kill(-pid_,
         SIGKILL);  // what it started itself; not yet collected, so the number is still its own
    waitpid(pid_, &status_, 0);
    return reaped_ = true;
}

std::string ChildTransport::last_words() const {
    struct stat status {};
    if (fstat(stderr_file_.get(), &status) < 0) return {};
    std::string words(static_cast<std::size_t>(std::min(status.st_size, kLastWordsBytes)), '\0');
    const auto count = pread(stderr_file_.get(), words.data(), words.size(),
                             status.st_size - static_cast<off_t>(words.size()));
    words.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!words.empty() && words.back() == '\n') words.pop_back();
    return words;
}

}  // namespace krait::device
