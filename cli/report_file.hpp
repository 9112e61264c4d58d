// A file that a program will read: it has the whole of our text or what it had before.
#pragma once

#include <string>
#include <string_view>

#include "device/interrupt.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

class ReportFile {
  public:
    // Finds out at once whether `path` can be written. A regular file, or the one that a link leads
    // to, will be replaced as a whole by a temporary file beside it; it is written in place if its
    // folder takes no other file. A device, a FIFO (whose reader is waited for until `interrupt` is
    // raised), our own standard output are written to. Throws UsageError, DeviceError{Interrupted}.
    ReportFile(const std::string& path, const device::Interrupt& interrupt);

    // Without write() before, the file is as it was.
    ~ReportFile();
    ReportFile(const ReportFile&) = delete;
    ReportFile& operator=(const ReportFile&) = delete;

    // Once. Throws std::system_error.
    void write(std::string_view text);

  private:
    bool make_temporary(const std::string& target);
    void write_to(int fd, std::string_view text) const;

    std::string path_;
    std::string target_;     // what `temporary_` is to replace
    std::string temporary_;  // empty: `file_` is the file itself
    device::Fd file_;
};

}  // namespace krait::cli
