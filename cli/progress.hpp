// How far a transfer is, for a person who watches a terminal.
#pragma once

#include <string>

#include "device/remote_fs.hpp"

namespace krait::cli {

// The line for so much of it done: " ... copying  50% [##########----------]".
std::string progress_line(std::size_t done, std::size_t all);

class ProgressBar {
  public:
    // `is_wanted` false: nothing is ever shown.
    explicit ProgressBar(bool is_wanted) : is_wanted_(is_wanted) {}
    // Takes it away.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    // For a transfer of `all` octets; a short one is not worth a line.
    device::Progress of(std::size_t all);

  private:
    void show(std::size_t done, std::size_t all);

    bool is_wanted_;
    std::string shown_;
};

// True if somebody sees standard output.
bool is_watched();

}  // namespace krait::cli
