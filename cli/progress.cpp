#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>

#include "cli/output.hpp"

namespace krait::cli {

namespace {
constexpr std::size_t kWorthALine = 2048, kCells = 20, kAll = 100;
}

std::string progress_line(std::size_t done, std::size_t all) {
    done = std::min(done, all);
    const std::size_t cells = all ? done * kCells / all : kCells;
    std::array<char, 32> percent{};
    std::snprintf(percent.data(), percent.size(), "%3zu%%", all ? done * kAll / all : kAll);
    return std::string(" ... copying ") + percent.data() + " [" + std::string(cells, '#') +
           std::string(kCells - cells, '-') + "]";
}

bool is_watched() { return isatty(STDOUT_FILENO) == 1; }

ProgressBar::~ProgressBar() {
    if (shown_.empty()) return;
    try {
        write_out("\r" + std::string(shown_.size(), ' ') + "\r");
    } catch (const std::exception&) {
        // Nobody looks any more; the next who writes will say so.
    }
}

device::Progress ProgressBar::of(std::size_t all) {
    if (!is_wanted_ || all < kWorthALine) return {};
    return [this, all](std::size_t done, std::size_t) { show(done, all); };
}

void ProgressBar::show(std::size_t done, std::size_t all) {
    std::string line = progress_line(done, all);
    if (line == shown_) return;
    write_out("\r" + line);
    shown_ = std::move(line);
}

}  // namespace krait::cli
