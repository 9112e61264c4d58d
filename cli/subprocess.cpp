#include "cli/subprocess.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "device/error.hpp"

namespace krait::cli {

namespace {

using device::Fd;

[[noreturn]] void throw_error(int error, const std::string& program) {
    throw std::system_error(error, std::generic_category(), "cannot start " + program);
}

std::pair<Fd, Fd> make_pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw_error(errno, program);
    return {Fd(ends[0]), Fd(ends[1])};
}

// What posix_spawn is told.
class Plan {
  public:
    Plan() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        // The signals that we ignore or catch are the program's own affair.
        sigset_t defaults;
        sigemptyset(&defaults);
        for (const int number : {SIGPIPE, SIGXFSZ}) sigaddset(&defaults, number);
        posix_spawnattr_setsigdefault(&attributes_, &defaults);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }
    ~Plan() {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&actions_);
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    void give(int fd, int as) { posix_spawn_file_actions_adddup2(&actions_, fd, as); }
    pid_t start(const std::vector<std::string>& words) {
        std::vector<char*> argv;
        for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
        argv.push_back(nullptr);
        pid_t pid = -1;
        const int error =
            posix_spawnp(&pid, argv[0], &actions_, &attributes_, argv.data(), environ);
        if (error) throw_error(error, words[0]);
        return pid;
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

Subprocess::Subprocess(const std::vector<std::string>& words) {
    auto [out, out_far] = make_pipe(words[0]);
    auto [err, err_far] = make_pipe(words[0]);
    Plan plan;
    plan.give(out_far.get(), STDOUT_FILENO);
    plan.give(err_far.get(), STDERR_FILENO);
    pid_ = plan.start(words);
    out_ = std::move(out);
    err_ = std::move(err);
}

Subprocess::~Subprocess() {
    if (pid_ < 0) return;
    signal(SIGKILL);
    wait();
}

void Subprocess::signal(int number) const {
    if (pid_ > 0) kill(-pid_, number);
}

int Subprocess::wait() {
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    constexpr int kBySignal = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kBySignal + WTERMSIG(status);
}

Printed run_program(const std::vector<std::string>& words, device::Deadline deadline) {
    Subprocess program(words);
    Printed printed{};
    std::array<pollfd, 3> entries{
        pollfd{.fd = program.out(), .events = POLLIN, .revents = 0},
        pollfd{.fd = program.err(), .events = POLLIN, .revents = 0},
        pollfd{.fd = deadline.interrupt() ? deadline.interrupt()->fd() : -1,
               .events = POLLIN,
               .revents = 0}};
    std::array<char, 4096> piece{};
    while (entries[0].fd >= 0 || entries[1].fd >= 0) {
        const int ready = poll(entries.data(), entries.size(), deadline.poll_timeout_ms());
        using Kind = device::DeviceError::Kind;
        if (ready > 0 && entries[2].revents)
            throw device::DeviceError(Kind::Interrupted, "interrupted");
        if (ready == 0) throw device::DeviceError(Kind::Timeout, words[0] + " does not end");
        for (std::size_t i = 0; ready > 0 && i < 2; ++i) {
            if (!entries[i].revents) continue;
            const auto count = read(entries[i].fd, piece.data(), piece.size());
            if (count > 0)
                (i == 0 ? printed.out : printed.err)
                    .append(piece.data(), static_cast<std::size_t>(count));
            else
                entries[i].fd = -1;
        }
    }
    printed.status = program.wait();
    return printed;
}

}  // namespace krait::cli
