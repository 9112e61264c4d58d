// The drive as which a board in its bootloader shows itself: what is copied there it writes to its
// flash.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "device/deadline.hpp"
#include "device/flash/uf2.hpp"

namespace krait::device {

struct Uf2Drive {
    std::string path;      // where it is mounted
    std::string source;    // the block device, "" if it is not mounted but only a folder
    std::string model;     // as its INFO_UF2.TXT has it, "" if it does not say
    std::string board_id;  // the same
};

// Those that are mounted, by `mounts`, a file as /proc/self/mounts.
std::vector<Uf2Drive> mounted_uf2_drives(const std::string& mounts = "/proc/self/mounts");

// The one at `path`. Throws DeviceError{NotFound} if none is there.
Uf2Drive uf2_drive_at(const std::string& path);

// The only one that is mounted; waits until `deadline` for one. Throws DeviceError{NotFound}, or
// DeviceError{Refused} if there are several, naming them.
Uf2Drive find_uf2_drive(Deadline deadline);

// Throws DeviceError{Source} if the file `name` is for other chips than the drive's board has.
void check_family(const Uf2& uf2, const std::string& name, const Uf2Drive& drive);

// How many bytes have been written.
using FlashProgress = std::function<void(std::size_t)>;

// Copies `bytes`, the file `name`, onto the drive, and waits until `deadline` for the drive to go:
// so a board says that it has it all and restarts. Throws DeviceError{Lost} if it goes before,
// DeviceError{Refused} if it takes nothing, DeviceError{Timeout} if it stays.
void write_firmware(std::string_view bytes, const std::string& name, const Uf2Drive& drive,
                    const FlashProgress& progress, Deadline deadline);

}  // namespace krait::device
