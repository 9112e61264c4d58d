#include "cli/signals.hpp"

#include <atomic>
#include <csignal>
#include <cstddef>

namespace krait::cli {

namespace {

// A signal handler is handed nothing but the signal's number.
std::atomic<const device::Interrupt*> g_interrupt = nullptr;

constexpr int kErrorsOfWrite[] = {SIGPIPE, SIGXFSZ};

void raise_interrupt(int) {
    if (const auto* interrupt = g_interrupt.load()) interrupt->raise();
}

}  // namespace

SignalGuard::SignalGuard(const device::Interrupt& interrupt) {
    g_interrupt = &interrupt;
    for (std::size_t i = 0; i < kStopSignals.size(); ++i) {
        sigaction(kStopSignals[i], nullptr, &found_[i]);
        if (found_[i].sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = raise_interrupt;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(kStopSignals[i], &action, nullptr);
    }
    for (const int number : kErrorsOfWrite) std::signal(number, SIG_IGN);
}

SignalGuard::~SignalGuard() {
    for (std::size_t i = 0; i < kStopSignals.size(); ++i)
        sigaction(kStopSignals[i], &found_[i], nullptr);
    for (const int number : kErrorsOfWrite) std::signal(number, SIG_DFL);
    g_interrupt = nullptr;
}

}  // namespace krait::cli
