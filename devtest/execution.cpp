#include "devtest/execution.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>

namespace krait::devtest {

bool is_from_outside(int signal) {
    return signal == SIGKILL || signal == SIGTERM || signal == SIGHUP;
}

std::string seconds_text(std::chrono::milliseconds time) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%g s", double(time.count()) / 1000);
    return text.data();
}

void Execution::hear(std::string_view text) {
    printed += text;
    arrivals.push_back({printed.size(), Clock::now()});
}

double Execution::came_at(std::size_t offset) const {
    const auto found = std::find_if(arrivals.begin(), arrivals.end(),
                                    [&](const Arrival& each) { return each.end > offset; });
    const auto moment = found == arrivals.end() ? Clock::now() : found->moment;
    return std::chrono::duration<double>(moment - start).count();
}

}  // namespace krait::devtest
