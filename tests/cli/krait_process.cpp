#include "tests/cli/krait_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace krait::test {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_programs() { return fs::read_symlink("/proc/self/exe").parent_path(); }

device::Fd unlinked_file() {
    std::string path = fs::temp_directory_path() / "krait-cli-test-XXXXXX";
    device::Fd file(mkostemp(path.data(), O_CLOEXEC));
    unlink(path.c_str());
    return file;
}

std::string contents(int fd) {
    std::string text(static_cast<std::size_t>(lseek(fd, 0, SEEK_END)), '\0');
    const auto count = pread(fd, text.data(), text.size(), 0);
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return text;
}

// A background job, as this test may be, ignores some; so would what it starts.
void restore_signals(posix_spawnattr_t& attributes) {
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&defaults, number);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
}

}  // namespace

KraitProcess::KraitProcess(const std::vector<std::string>& arguments, Output output)
    : err_file_(unlinked_file()) {
    for (const char* name : {"KRAIT_DEVICE", "XDG_CONFIG_HOME", "HOME"})
        unsetenv(name);  // the user's own
    setenv("XDG_CACHE_HOME", (folder_of_programs() / "cache").c_str(), 1);
    std::string program = folder_of_programs() / "krait";
    std::vector<std::string> words = arguments;
    std::vector<char*> argv{program.data()};
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) std::abort();
    out_ = device::Fd(ends[0]);
    const device::Fd write_end(ends[1]);
    if (output == Output::NonBlocking) fcntl(write_end.get(), F_SETFL, O_NONBLOCK);
    const device::Fd full(open("/dev/full", O_WRONLY | O_CLOEXEC));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, err_file_.get(), STDERR_FILENO);
    posix_spawn_file_actions_adddup2(
        &actions, output == Output::Full ? full.get() : write_end.get(), STDOUT_FILENO);
    if (output == Output::Closed)
        for (const int fd : {STDIN_FILENO, STDOUT_FILENO})
            posix_spawn_file_actions_addclose(&actions, fd);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    restore_signals(attributes);
    if (posix_spawn(&pid_, program.c_str(), &actions, &attributes, argv.data(), environ) != 0)
        std::abort();
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
}

KraitProcess::~KraitProcess() {
    if (pid_ < 0) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
}

bool KraitProcess::read_more() {
    char bytes[4096];
    const auto count = read(out_.get(), bytes, sizeof bytes);
    if (count <= 0) return false;
    out_text_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

bool KraitProcess::says(const std::string& text) {
    while (out_text_.find(text) == out_text_.npos)
        if (!read_more()) return false;
    return true;
}

void KraitProcess::signal(int number) const { kill(pid_, number); }

Ended KraitProcess::wait() {
    while (read_more()) {
    }
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out_text_, contents(err_file_.get())};
}

Ended krait(const std::vector<std::string>& arguments, Output output) {
    return KraitProcess(arguments, output).wait();
}

std::string fake_board_address(const std::string& options) {
    return "exec:'" + (folder_of_programs() / "fake_board").string() + "' " + options;
}

}  // namespace krait::test
