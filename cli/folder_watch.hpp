// Tells when what lies in folders of this machine changes: inotify(7).
#pragma once

#include <string>
#include <vector>

#include "device/deadline.hpp"
#include "device/transports/fd.hpp"

namespace krait::cli {

class FolderWatch {
  public:
    // Throws std::system_error if this machine allows no more of them.
    FolderWatch();

    // Watches these folders, each without what lies in folders below, from now on and no others.
    // One that is not there any more is no error. Throws std::system_error.
    void watch(const std::vector<std::string>& folders);

    // Waits for a change and then until none came for a moment, so that what an editor does in
    // several steps is one. False: `stop` was raised. Throws DeviceError{Interrupted} if the
    // deadline's interrupt was.
    bool wait(device::Deadline deadline, const device::Interrupt* stop = nullptr);

  private:
    void drain();

    device::Fd inotify_;
    std::vector<int> watches_;
};

}  // namespace krait::cli
