#include "device/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "device/error.hpp"

namespace krait::device {

namespace {

[[noreturn]] void throw_error(int error, const std::string& program) {
    throw std::system_error(error, std::generic_category(), "cannot start " + program);
}

Fd checked(int fd, const std::string& program) {
    if (fd < 0) throw_error(errno, program);
    return Fd(fd);
}

std::pair<Fd, Fd> make_pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw_error(errno, program);
    return {Fd(ends[0]), Fd(ends[1])};
}

// A file, so that nobody needs to write while others read.
Fd make_input(std::string_view text, const std::string& program) {
    if (text.empty()) return checked(open("/dev/null", O_RDONLY | O_CLOEXEC), program);
    Fd file = checked(memfd_create("krait-input", MFD_CLOEXEC), program);
    while (!text.empty()) {
        const auto count = write(file.get(), text.data(), text.size());
        if (count < 0) throw_error(errno, program);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    lseek(file.get(), 0, SEEK_SET);
    return file;
}

// What a child needs, made before it is: it shares our memory until it runs its program.
struct Child {
    std::vector<char*> argv;
    const char* folder;
    std::array<int, 3> streams;
    int failure;  // where its errno is written to if it cannot
    int at_our_end;
    pid_t parent;

    [[noreturn]] void run() const;
};

// What we catch is its own affair, and so is what we ignore, but not what nohup does. It is to be
// stopped by SIGINT where a shell's background job could not.
void put_back(int number) {
    struct sigaction now {};
    if (sigaction(number, nullptr, &now) != 0) return;
    const bool is_ours = number == SIGPIPE || number == SIGXFSZ || number == SIGINT;
    if (now.sa_handler == SIG_DFL || (now.sa_handler == SIG_IGN && !is_ours)) return;
    now = {};
    now.sa_handler = SIG_DFL;
    sigaction(number, &now, nullptr);
}

// Only what a signal handler may do, too.
void Child::run() const {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, at_our_end);
    bool good = getppid() == parent;
    for (int number = 1; number < NSIG; ++number) put_back(number);
    for (int i = 0; i < 3; ++i) good = good && dup2(streams[std::size_t(i)], i) == i;
    good = good && (!folder || chdir(folder) == 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (good) execvp(argv[0], argv.data());
    const int error = errno;
    [[maybe_unused]] const auto count = write(failure, &error, sizeof error);
    _exit(127);
}

// No handler of ours may run in the child, which would be in our memory.
pid_t start(const Child& child) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t pid = vfork();  // fork copies the tables of our pages, for a test in a thousand
    if (pid == 0) child.run();
    const int error = errno;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return pid;
}

}  // namespace

Process::Process(const Plan& plan) {
    const std::string& program = plan.words[0];
    const Fd input = make_input(plan.input, program);
    auto [out, out_far] = make_pipe(program);
    auto [failure, failure_far] = make_pipe(program);
    std::pair<Fd, Fd> err;
    if (!plan.one_output) err = make_pipe(program);
    Child child{
        .argv = {},
        .folder = plan.folder.empty() ? nullptr : plan.folder.c_str(),
        .streams = {input.get(), out_far.get(), plan.one_output ? out_far.get() : err.second.get()},
        .failure = failure_far.get(),
        .at_our_end = plan.at_our_end,
        .parent = getpid()};
    for (const auto& word : plan.words) child.argv.push_back(const_cast<char*>(word.c_str()));
    child.argv.push_back(nullptr);
    pid_ = start(child);
    if (pid_ < 0) throw_error(errno, program);
    failure_far = {};
    int error = 0;
    if (read(failure.get(), &error, sizeof error) == sizeof error) {
        waitpid(std::exchange(pid_, -1), nullptr, 0);
        throw_error(error, program);
    }
    end_ = Fd(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
    out_ = std::move(out);
    err_ = std::move(err.first);
}

Process::~Process() {
    if (pid_ < 0) return;
    signal(SIGKILL);
    wait();
}

void Process::signal(int number) const {
    if (pid_ > 0) kill(-pid_, number);
}

int Process::wait() {
    // Not yet collected, so that the number of the group is still its own.
    siginfo_t ended;
    while (waitid(P_PID, id_t(pid_), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) {
    }
    signal(SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
}

int exit_status_of(int status) {
    constexpr int kBySignal = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kBySignal + WTERMSIG(status);
}

Printed run_process(const std::vector<std::string>& words, Deadline deadline) {
    Process process({.words = words, .folder = {}, .input = {}});
    Printed printed{};
    std::array<pollfd, 3> entries{
        pollfd{.fd = process.out(), .events = POLLIN, .revents = 0},
        pollfd{.fd = process.err(), .events = POLLIN, .revents = 0},
        pollfd{.fd = deadline.interrupt() ? deadline.interrupt()->fd() : -1,
               .events = POLLIN,
               .revents = 0}};
    std::array<char, 4096> piece{};
    while (entries[0].fd >= 0 || entries[1].fd >= 0) {
        const int ready = poll(entries.data(), entries.size(), deadline.poll_timeout_ms());
        using Kind = DeviceError::Kind;
        if (ready > 0 && entries[2].revents) throw DeviceError(Kind::Interrupted, "interrupted");
        if (ready == 0) throw DeviceError(Kind::Timeout, words[0] + " does not end");
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
    printed.status = exit_status_of(process.wait());
    return printed;
}

}  // namespace krait::device
