// Folders of this machine as a board sees them: PROTOCOL.md, "Mounted folders".
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "device/mount/server.hpp"
#include "device/raw_repl.hpp"
#include "device/transport.hpp"

namespace krait::device {

// A folder that is to be mounted.
struct MountOptions {
    std::string folder;
    std::string place = "/remote";  // where the board sees it
    MountedFolder::Options access;
};

// What is mounted on one board.
class RemoteMounts {
  public:
    // The same wire; what the board asks of mounted folders is answered while it is read, and is
    // not seen by whoever reads. We outlive it.
    std::unique_ptr<Transport> over(std::unique_ptr<Transport> wire);

    // Has the board mount one more folder, and go there if it is the first. `repl` stands on a
    // wire of over(). Throws MountError for a folder that cannot be opened; RemoteException,
    // DeviceError.
    void add(RawRepl& repl, const MountOptions& options, Deadline deadline);
    // After a reset of the board, which forgot all of it: the same folders again.
    void renew(RawRepl& repl, Deadline deadline);
    // Has the board unmount all.
    void remove(RawRepl& repl, Deadline deadline);

    // The board is not there any more to be told.
    void forget();

    const std::vector<MountOptions>& all() const { return all_; }

  private:
    class Wire;

    void start(RawRepl& repl, Deadline deadline);
    void run(RawRepl& repl, const std::string& call, Deadline deadline);

    MountServer server_;
    std::vector<MountOptions> all_;
    Wire* wire_ = nullptr;  // the present one
};

}  // namespace krait::device
