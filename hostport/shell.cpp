#include "hostport/shell.hpp"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {
#include <sys/pidfd.h>  // of glibc 2.36, which forgot to say so itself
}

#include "hostport/linux_port.hpp"
#include "hostport/vfs/file.hpp"

namespace krait::hostport {
namespace {

// A started command; killed and reaped at the brace if nobody waited for it.
class Child {
  public:
    Child() = default;
    ~Child() {
        if (pid_ > 0) {
            kill(pid_, SIGKILL);
            wait();
        }
        if (pid_fd_ >= 0) close(pid_fd_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // 0 or an errno.
    int start(const char* command) {
        char* argv[] = {const_cast<char*>("sh"), const_cast<char*>("-c"),
                        const_cast<char*>(command), nullptr};
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        // What krait-vm ignores for itself, its commands should not.
        sigset_t defaults;
        sigemptyset(&defaults);
        sigaddset(&defaults, SIGPIPE);
        posix_spawnattr_setsigdefault(&attributes, &defaults);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
        int error = posix_spawn(&pid_, "/bin/sh", nullptr, &attributes, argv, environ);
        posix_spawnattr_destroy(&attributes);
        if (error) pid_ = -1;
        if (!error) pid_fd_ = pidfd_open(pid_, 0);
        return error;
    }
    // Readable when the command has ended. Negative where the system has no such thing.
    int pid_fd() const { return pid_fd_; }
    void interrupt() { kill(pid_, SIGINT); }
    int wait() {
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

  private:
    pid_t pid_ = -1;
    int pid_fd_ = -1;
};

}  // namespace

vm::Result<int> run_shell(vm::Vm& vm, const char* command) {
    auto& port = static_cast<LinuxPort&>(vm.port());
    if (int error = port.flush()) return raise_errno(vm, error);
    Child child;
    if (int error = child.start(command)) return raise_errno(vm, error);
    while (true) {
        bool has_ended = child.pid_fd() < 0 || port.wait_for(child.pid_fd(), POLLIN);
        int status = has_ended ? child.wait() : 0;
        // An interrupt that comes together with the end was the command's, too.
        if (!vm.poll_now().ok()) {
            if (!vm.drop_exception(vm::keyboard_interrupt_type)) return vm::Raised{};
            // At a terminal in its usual mode the command has had the key itself.
            if (!has_ended && port.mode() != ConsoleMode::Program) child.interrupt();
        }
        if (has_ended) return status;
    }
}

}  // namespace krait::hostport
