// VfsPosix: the host's files, all of them or those below one folder.
#pragma once

#include <fcntl.h>

#include "hostport/vfs/file.hpp"
#include "vm/port.hpp"

namespace krait::hostport {

extern const vm::Type vfs_posix_type;

struct PosixFs : vm::Finalised {
    // AT_FDCWD: all files of the host, and its process's current folder. Else the folder that takes
    // the place of "/": neither ".." nor a link leads out of it.
    int root = AT_FDCWD;
    bool is_lent = false;       // not the program's: never written to, however it is mounted
    bool read_only = false;     // as it is mounted
    vm::Str* folder = nullptr;  // the current one, if it is confined: from its "/" on

    bool is_confined() const { return root != AT_FDCWD; }
    bool takes_changes() const { return !is_lent && !read_only; }
};

// Takes over `root`. Raises MemoryError; then it is closed.
vm::Result<PosixFs*> make_posix_fs(vm::Vm& vm, int root);
// If the process's current folder lies in a confined file system, that becomes its current one.
vm::Result<void> start_where_process_is(vm::Vm& vm, PosixFs* fs);
// Opens a file with the flags of open(2). Raises OSError.
vm::Result<int> open_in(vm::Vm& vm, PosixFs* fs, std::string_view path, int flags);
// Opens a file as the builtin open() does. Raises OSError.
vm::Result<vm::Value> open_file(vm::Vm& vm, PosixFs* fs, std::string_view path,
                                std::string_view mode);
vm::PathKind kind_in(const PosixFs* fs, std::string_view path);

}  // namespace krait::hostport
