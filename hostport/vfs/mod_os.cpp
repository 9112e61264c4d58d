// os: the host's folders, files, environment and shell.
#include "hostport/vfs/mod_os.hpp"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cstring>

#include "hostport/shell.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/code/utf8.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// A call of the system's about one path: None, or OSError.
template <class Call>
Result<Value> about_path(Vm& vm, Value path, Call call) {
    SystemText text;
    VM_TRY(to_system_text(vm, path, &text));
    if (call(text.text) != 0) return raise_errno(vm, errno);
    return Value::none();
}

// Names and paths as a str; as bytes where they are no text.
Result<Value> name_value(Vm& vm, std::string_view name, bool as_bytes) {
    if (as_bytes || !vm::is_utf8(name)) return VM_TRY(vm::make_bytes_object(vm, name));
    return VM_TRY(vm::make_str(vm, name));
}

// --- paths
// -------------------------------------------------------------------------------------------

Result<Value> mkdir(Vm& vm, Args args) {
    return about_path(vm, args[0], [](const char* path) { return ::mkdir(path, 0777); });
}
Result<Value> rmdir(Vm& vm, Args args) { return about_path(vm, args[0], ::rmdir); }
Result<Value> remove(Vm& vm, Args args) { return about_path(vm, args[0], ::unlink); }
Result<Value> chdir(Vm& vm, Args args) { return about_path(vm, args[0], ::chdir); }

Result<Value> rename(Vm& vm, Args args) {
    SystemText to;
    VM_TRY(to_system_text(vm, args[1], &to));
    return about_path(vm, args[0], [&](const char* from) { return ::rename(from, to.text); });
}

Result<Value> getcwd(Vm& vm, Args) {
    SystemText path;
    if (!::getcwd(path.text, sizeof path.text)) return raise_errno(vm, errno);
    return name_value(vm, path.text, false);
}

template <std::size_t N>
Result<Value> number_tuple(Vm& vm, const std::uint64_t (&numbers)[N]) {
    vm::Tuple* tuple = VM_TRY(vm::make_tuple(vm, N));
    for (std::size_t i = 0; i < N; ++i) tuple->items[i] = VM_TRY(vm::make_unsigned(vm, numbers[i]));
    return tuple;
}

// stat(path): mode, inode, device, links, uid, gid, size, and seconds of access, modification and
// change.
Result<Value> stat(Vm& vm, Args args) {
    struct ::stat found {};
    VM_TRY(about_path(vm, args[0], [&](const char* path) { return ::stat(path, &found); }));
    const std::uint64_t numbers[] = {found.st_mode,
                                     found.st_ino,
                                     found.st_dev,
                                     found.st_nlink,
                                     found.st_uid,
                                     found.st_gid,
                                     std::uint64_t(found.st_size),
                                     std::uint64_t(found.st_atime),
                                     std::uint64_t(found.st_mtime),
                                     std::uint64_t(found.st_ctime)};
    return number_tuple(vm, numbers);
}

// statvfs(path): block and fragment size, blocks, free ones, those for users, the same for inodes,
// flags, longest name.
Result<Value> statvfs(Vm& vm, Args args) {
    struct ::statvfs found {};
    VM_TRY(about_path(vm, args[0], [&](const char* path) { return ::statvfs(path, &found); }));
    const std::uint64_t numbers[] = {found.f_bsize,  found.f_frsize, found.f_blocks, found.f_bfree,
                                     found.f_bavail, found.f_files,  found.f_ffree,  found.f_favail,
                                     found.f_flag,   found.f_namemax};
    return number_tuple(vm, numbers);
}

// --- folders
// -----------------------------------------------------------------------------------------

struct Folder {
    explicit Folder(const char* path) : handle(opendir(path)) {}
    ~Folder() {
        if (handle) closedir(handle);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    DIR* handle;
};

bool is_itself_or_parent(const char* name) {
    return !std::strcmp(name, ".") || !std::strcmp(name, "..");
}

Result<Value> make_entry(Vm& vm, const dirent* entry, Value name) {
    const Value items[] = {
        name,
        Value::small_int(DTTOIF(entry->d_type)),
        VM_TRY(vm::make_unsigned(vm, entry->d_ino))
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

// The entries of the folder that `args` names (default: the current one): names, or tuples.
Result<vm::List*> list_folder(Vm& vm, Args args, bool only_names) {
    SystemText path{"."};
    if (args.count) VM_TRY(to_system_text(vm, args[0], &path));
    bool as_bytes = args.count && vm::is_bytes(vm::native_value(args[0]));
    vm::List* list = VM_TRY(vm::make_list(vm));
    Folder folder{path.text[0] ? path.text : "."};
    if (!folder.handle) return raise_errno(vm, errno);
    while (const dirent* entry = readdir(folder.handle)) {
        if (is_itself_or_parent(entry->d_name)) continue;
        Value name = VM_TRY(name_value(vm, entry->d_name, as_bytes));
        VM_TRY(append(vm, list, only_names ? name : VM_TRY(make_entry(vm, entry, name))));
        VM_TRY(vm.poll());
    }
    return list;
}

Result<Value> listdir(Vm& vm, Args args) { return VM_TRY(list_folder(vm, args, true)); }

// ilistdir([path]): an iterator of (name, kind, inode).
Result<Value> ilistdir(Vm& vm, Args args) {
    return vm::iterate(vm, VM_TRY(list_folder(vm, args, false)));
}

// --- environment
// -------------------------------------------------------------------------------------

// getenv(name[, otherwise])
Result<Value> getenv(Vm& vm, Args args) {
    SystemText name;
    VM_TRY(to_system_text(vm, args[0], &name));
    const char* found = ::getenv(name.text);
    return found ? name_value(vm, found, false) : Result<Value>(args.get(1));
}

Result<Value> putenv(Vm& vm, Args args) {
    SystemText value;
    VM_TRY(to_system_text(vm, args[1], &value));
    return about_path(vm, args[0], [&](const char* name) { return setenv(name, value.text, 1); });
}

Result<Value> unsetenv(Vm& vm, Args args) { return about_path(vm, args[0], ::unsetenv); }

// system(command): its status as wait(2) gives it.
Result<Value> system(Vm& vm, Args args) {
    SystemText command;
    VM_TRY(to_system_text(vm, args[0], &command));
    return Value::small_int(VM_TRY(run_shell(vm, command.text)));
}

Result<Value> urandom(Vm& vm, Args args) {
    std::intptr_t count = VM_TRY(vm::to_integer(vm, args[0]));
    if (count < 0) return vm.raise(vm::value_error_type);
    vm::Bytes* bytes = VM_TRY(vm::make_blank_bytes(vm, std::size_t(count)));
    for (std::size_t done = 0; done < bytes->count;) {
        ssize_t got =
            getrandom(bytes->items + done, std::min<std::size_t>(256, bytes->count - done), 0);
        if (got < 0) return raise_errno(vm, errno);
        done += std::size_t(got);
        VM_TRY(vm.poll());
    }
    return bytes;
}

// errno([number]): the system's, or sets it.
Result<Value> errno_function(Vm& vm, Args args) {
    if (args.count == 0) return Value::small_int(errno);
    errno = int(VM_TRY(vm::to_integer(vm, args[0])));
    return Value::none();
}

constexpr vm::FunctionDef functions[] = {
    {"chdir", chdir, 1, 1},       {"errno", errno_function, 0, 1}, {"getcwd", getcwd, 0, 0},
    {"getenv", getenv, 1, 2},     {"ilistdir", ilistdir, 0, 1},    {"listdir", listdir, 0, 1},
    {"mkdir", mkdir, 1, 1},       {"putenv", putenv, 2, 2},        {"remove", remove, 1, 1},
    {"rename", rename, 2, 2},     {"rmdir", rmdir, 1, 1},          {"stat", stat, 1, 1},
    {"statvfs", statvfs, 1, 1},   {"system", system, 1, 1},        {"unlink", remove, 1, 1},
    {"unsetenv", unsetenv, 1, 1}, {"urandom", urandom, 1, 1},
};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    return store(vm, globals, VM_TRY(vm.intern("sep")), Value(VM_TRY(vm.intern("/"))));
}

}  // namespace

const vm::ModuleDef os_module{"os", functions, fill};

}  // namespace krait::hostport
