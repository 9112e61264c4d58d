#include "cli/signals.hpp"

#include <atomic>
#include <csignal>

namespace krait::cli {

namespace {

// A signal handler is handed nothing but the signal's number.
std::atomic<const device::Interrupt*> g_interrupt = nullptr;

void raise_interrupt(int) {
    if (const auto* interrupt = g_interrupt.load()) interrupt->raise();
}

constexpr int kStopSignals[] = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

SignalGuard::SignalGuard(const device::Interrupt& interrupt) {
    g_interrupt = &interrupt;
    struct sigaction action {};
    action.sa_handler = raise_interrupt;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int number : kStopSignals) sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

SignalGuard::~SignalGuard() {
    for (const int number : kStopSignals) std::signal(number, SIG_DFL);
    std::signal(SIGPIPE, SIG_DFL);
    g_interrupt = nullptr;
}

}  // namespace krait::cli
