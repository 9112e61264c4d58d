// What lies where when a Vm starts.
#pragma once

#include <fcntl.h>

#include "hostport/vfs/flash.hpp"

namespace krait::vm {
class Vm;
}

namespace krait::hostport {

// All is lent for as long as Vms start with it.
struct Storage {
    // What "/" is: a folder of the host's, by its descriptor; AT_FDCWD: all of its files; negative:
    // the flash.
    int root = AT_FDCWD;
    Flash* flash = nullptr;  // with a FAT volume, made if there is none; null: nothing lies at "/"
    int remote = -1;  // a folder that is mounted at /remote, not to be written to; negative: none

    // Whether a program may have any file of the host's, and its descriptors.
    bool shows_host() const { return root == AT_FDCWD; }
};

// That of the port on which `vm` runs.
const Storage& storage_of(vm::Vm& vm);

}  // namespace krait::hostport
