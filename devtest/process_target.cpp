#include "devtest/process_target.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include "device/error.hpp"
#include "device/process.hpp"
#include "devtest/part_clock.hpp"

namespace krait::devtest {

namespace {

using device::Deadline;
using device::DeviceError;
using device::Process;
using End = Execution::End;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kTimeToSayWhere{500};  // after SIGINT, where a program was at its deadline

// One run of one process: what it prints, until it ends or must.
class Watch {
  public:
    Watch(const Process& process, const std::string& part, const Limits& limits,
          Execution& execution)
        : process_(process),
          limits_(limits),
          execution_(execution),
          clock_(part),
          out_(process.out()) {
        fcntl(out_, F_SETFL, O_NONBLOCK);
    }

    // False: it is to be killed, and the execution says why. Throws DeviceError{Interrupted}.
    bool until_end();

  private:
    enum class Woken { ByEnd, ByOutput, ByTime };
    Woken wait(Deadline deadline) const;
    void take_output();
    bool is_flood() const { return execution_.printed.size() > limits_.output_bytes; }
    bool give_up(End end, const std::string& how);
    void hear_where_it_was();

    const Process& process_;
    const Limits& limits_;
    Execution& execution_;
    PartClock clock_;
    int out_;  // where it is read from; -1: no more
};

Watch::Woken Watch::wait(Deadline deadline) const {
    std::array<pollfd, 3> entries{
        pollfd{.fd = process_.end(), .events = POLLIN, .revents = 0},
        pollfd{.fd = out_, .events = POLLIN, .revents = 0},
        pollfd{.fd = deadline.interrupt() ? deadline.interrupt()->fd() : -1,
               .events = POLLIN,
               .revents = 0}};
    while (true) {
        const int ready = poll(entries.data(), entries.size(), deadline.poll_timeout_ms());
        if (ready < 0) continue;  // EINTR
        if (entries[2].revents) throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
        if (entries[0].revents) return Woken::ByEnd;
        return ready > 0 ? Woken::ByOutput : Woken::ByTime;
    }
}

// As much as there is now.
void Watch::take_output() {
    std::array<char, 1 << 16> piece;
    while (!is_flood()) {
        const auto count = read(process_.out(), piece.data(), piece.size());
        if (count == 0) out_ = -1;  // all have closed it, though it may run on
        if (count <= 0) return;
        const std::string_view text(piece.data(), std::size_t(count));
        execution_.hear(text);
        clock_.hear(text);
    }
}

bool Watch::give_up(End end, const std::string& how) {
    execution_.end = end;
    execution_.how = how;
    return false;
}

// MicroPython says so in a traceback, if its program lets it.
void Watch::hear_where_it_was() {
    process_.signal(SIGINT);
    const auto deadline = Deadline::after(kTimeToSayWhere).or_on(limits_.interrupt);
    for (auto woken = Woken::ByOutput; woken == Woken::ByOutput && !deadline.passed();) {
        woken = wait(deadline);
        take_output();
        if (is_flood()) return;
    }
}

bool Watch::until_end() {
    const auto deadline = Deadline::after(limits_.time, clock_).or_on(limits_.interrupt);
    const bool may_be_silent = limits_.silence.count() == 0;
    while (true) {
        const auto until = may_be_silent ? deadline : deadline.within(limits_.silence);
        switch (wait(until)) {
            case Woken::ByEnd: take_output(); return true;
            case Woken::ByTime: {
                const bool is_over = deadline.passed();
                hear_where_it_was();
                return give_up(End::Timeout,
                               is_over ? "did not end in " + seconds_text(limits_.time)
                                       : "printed nothing for " + seconds_text(limits_.silence));
            }
            case Woken::ByOutput: take_output();
        }
        if (is_flood())
            return give_up(End::Flood, "printed more than " +
                                           std::to_string(limits_.output_bytes >> 20) + " MiB");
    }
}

void note_status(int status, Execution& execution) {
    if (!WIFSIGNALED(status)) return;
    const int number = WTERMSIG(status);
    execution.end = is_from_outside(number) ? End::Lost : End::Crashed;
    execution.how =
        "was killed by signal " + std::to_string(number) + " (" + strsignal(number) + ")";
}

// Throws DeviceError{NotFound, Interrupted}.
Execution run_process(const Process::Plan& plan, const std::string& part, const Limits& limits) {
    Execution execution;
    std::optional<Process> process;
    try {
        process.emplace(plan);
    } catch (const std::system_error& error) {
        throw DeviceError(DeviceError::Kind::NotFound, error.what());
    }
    if (Watch(*process, part, limits, execution).until_end())
        note_status(process->wait(), execution);
    return execution;
}

// A name that no other target of ours has, now or in another krait.
std::string scratch_of_this_one() {
    static std::atomic<unsigned> count = 0;
    const auto folder = std::filesystem::temp_directory_path();
    return folder / ("krait-" + std::to_string(getpid()) + "-" + std::to_string(++count) + "-");
}

}  // namespace

ProcessTarget::ProcessTarget(std::vector<std::string> words)
    : words_(std::move(words)), scratch_(scratch_of_this_one()) {}

// What tests left that did not end.
ProcessTarget::~ProcessTarget() {
    std::error_code ignored;
    std::filesystem::remove_all(scratch_ + "krait-test", ignored);
}

void ProcessTarget::start(const std::string& folder, Deadline) { folder_ = folder; }

std::vector<std::string> ProcessTarget::missing(const std::vector<std::string>& modules,
                                                Deadline deadline) {
    std::vector<std::string> missing;
    for (const auto& name : modules) {
        if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
        (can_import(name, deadline) ? known_ : missing).push_back(name);
    }
    return missing;
}

bool ProcessTarget::can_import(const std::string& module, Deadline deadline) const {
    const std::string source = "try:\n __import__('" + module +
                               "')\n print('krait: there')\nexcept ImportError:\n"
                               " print('krait: absent')\n";
    const Limits limits{.interrupt = deadline.interrupt()};
    const auto said = run_process(
        {.words = words_, .folder = folder_, .input = source, .one_output = true}, "", limits);
    if (said.end != End::Done) throw DeviceError(DeviceError::Kind::Lost, said.how);
    if (said.printed.find("krait: absent") != said.printed.npos) return false;
    if (said.printed.find("krait: there") != said.printed.npos) return true;
    throw device::RemoteException(said.printed);
}

Execution ProcessTarget::run(const Program& program, const Limits& limits) {
    Process::Plan plan{.words = words_, .folder = folder_, .input = {}, .one_output = true};
    if (program.is_file)
        plan.words.push_back(std::filesystem::path(program.path).filename());
    else
        plan.input = program.source;
    return run_process(plan, program.part, limits);
}

}  // namespace krait::devtest
