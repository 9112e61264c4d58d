// VfsFat: a FAT volume on a block device.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

class Flash;

extern const vm::Type vfs_fat_type;

// A VfsFat on a device written in Python, whose volume is not yet looked at. Raises as
// PythonDevice::attach.
vm::Result<vm::Value> make_fat_fs(vm::Vm& vm, vm::Value device);
// A VfsFat on `flash`, lent for the Vm's life; formatted if there is no volume. Raises OSError.
vm::Result<vm::Value> mount_flash(vm::Vm& vm, Flash& flash);
// Brings to the device what a VfsFat's files hold back.
void leave_fat_fs(vm::Vm& vm, vm::Value fs);

}  // namespace krait::hostport
