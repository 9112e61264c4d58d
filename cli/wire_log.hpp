// What goes over a wire, written down with times.
#pragma once

#include <memory>
#include <string>

#include "device/transport.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

// A line for each piece: the time of day, `>` to the board or `<` from it, the octets as text that
// no terminal obeys.
class WireLog {
  public:
    // Makes the file anew. Throws UsageError if it cannot be written.
    explicit WireLog(const std::string& path);
    // Says so once, on standard error, if it cannot be written any more.
    void add(char direction, std::string_view octets) noexcept;
    bool has_failed() const { return has_failed_; }

  private:
    device::Fd file_;
    std::string path_;
    bool has_failed_ = false;
};

// `wire`, with all that goes over it written to `log`, which is lent.
std::unique_ptr<device::Transport> logged(std::unique_ptr<device::Transport> wire, WireLog& log);

}  // namespace krait::cli
