#include "hostport/vfs/posix_fs.hpp"

#include <dirent.h>
#include <errno.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstring>

#include "hostport/linux_port.hpp"
#include "vm/code/utf8.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// A file descriptor of ours, closed at the brace.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    ~Descriptor() { reset(-1); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    void reset(int fd) {
        if (fd_ >= 0) ::close(fd_);
        fd_ = fd;
    }

  private:
    int fd_;
};

// --- paths
// -------------------------------------------------------------------------------------------

// Opens `path` as if the process had changed its root to `root`: the kernel follows ".." and links
// so, whatever others rename meanwhile (openat2(2)). -1 with errno set on failure.
int open_below(int root, const char* path, int flags) {
    open_how how{};
    how.flags = std::uint64_t(flags | O_CLOEXEC);
    how.mode = flags & O_CREAT ? 0666 : 0;
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    while (true) {
        int fd = int(syscall(SYS_openat2, root, path, &how, sizeof how));
        if (fd >= 0 || errno != EAGAIN) return fd;  // EAGAIN: something was renamed on the way
    }
}

// `path` as system calls on `fs` take it: 0, or an errno.
int put_path(const PosixFs* fs, std::string_view path, SystemText* into) {
    std::size_t before = 0;
    if (fs->is_confined() && !path.starts_with('/')) {
        before = fs->folder->view().copy(into->text, sizeof into->text - 1);
        into->text[before++] = '/';
    }
    if (before + path.size() >= sizeof into->text) return ENAMETOOLONG;
    if (path.find('\0') != path.npos) return EINVAL;
    into->text[before + path.copy(into->text + before, path.size())] = 0;
    return 0;
}

// open(2) of a path. -1 with errno set on failure.
int open_text(const PosixFs* fs, const char* path, int flags) {
    return fs->is_confined() ? open_below(fs->root, path, flags)
                             : ::open(path, flags | O_CLOEXEC, 0666);
}

Result<void> to_path(Vm& vm, const PosixFs* fs, std::string_view path, SystemText* into) {
    if (int error = put_path(fs, path, into)) return raise_errno(vm, error);
    return {};
}
Result<void> to_path(Vm& vm, const PosixFs* fs, Value path, SystemText* into) {
    return to_path(vm, fs, VM_TRY(path_text(vm, path)), into);
}

// A path as system calls of the ...at kind take it: a folder and the name in it, which they do not
// follow if it is a link.
struct Entry {
    SystemText path;
    Descriptor folder;
    int at = AT_FDCWD;
    const char* name = path.text;
};

Result<void> locate(Vm& vm, const PosixFs* fs, Value path, Entry* entry) {
    VM_TRY(to_path(vm, fs, path, &entry->path));
    if (!fs->is_confined()) return {};
    char* text = entry->path.text;
    std::size_t size = std::strlen(text);
    while (size > 1 && text[size - 1] == '/') text[--size] = 0;
    char* slash = std::strrchr(text, '/');
    const char* last = slash + 1;
    bool is_name = *last && std::strcmp(last, ".") != 0 && std::strcmp(last, "..") != 0;
    entry->name = is_name ? last : ".";
    if (is_name) *slash = 0;  // what is left is empty for an entry of the root
    entry->folder.reset(open_below(fs->root, *text ? text : "/", O_PATH | O_DIRECTORY));
    if (entry->folder.get() < 0) return raise_errno(vm, errno);
    entry->at = entry->folder.get();
    return {};
}

// A call that changes what lies at a path: None, or OSError.
template <class Call>
Result<Value> change(Vm& vm, Args args, Call call) {
    auto* fs = args[0].as<PosixFs>();
    Entry entry;
    VM_TRY(locate(vm, fs, args[1], &entry));
    if (!fs->takes_changes()) return raise_errno(vm, EROFS);
    if (call(entry.at, entry.name) != 0) return raise_errno(vm, errno);
    return Value::none();
}

// Names and paths as a str; as bytes where they are no text.
Result<Value> name_value(Vm& vm, std::string_view name, bool as_bytes) {
    if (as_bytes || !vm::is_utf8(name)) return VM_TRY(vm::make_bytes_object(vm, name));
    return VM_TRY(vm::make_str(vm, name));
}

// --- the object
// --------------------------------------------------------------------------------------

void finalise(vm::Object* object) {
    auto* fs = static_cast<PosixFs*>(object);
    if (fs->is_confined()) ::close(fs->root);
}

void trace(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<PosixFs*>(object)->folder);
}

// Opens a folder as far as a program may see the host's: all of it, what is below its "/", or, of a
// board with flash, nothing. -1 with errno set on failure.
int open_visible(const Storage& storage, const char* path) {
    constexpr int kFlags = O_PATH | O_DIRECTORY;
    if (storage.shows_host()) return ::open(path, kFlags | O_CLOEXEC);
    if (storage.root >= 0) return open_below(storage.root, *path ? path : "/", kFlags);
    errno = EPERM;
    return -1;
}

// VfsPosix(root="")
Result<Value> make(Vm& vm, const vm::Type&, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    SystemText path{};
    if (args.count) VM_TRY(to_system_text(vm, args[0], &path));
    const Storage& storage = storage_of(vm);
    bool is_all = !path.text[0] || std::strcmp(path.text, "/") == 0;
    if (is_all && storage.shows_host()) return VM_TRY(make_posix_fs(vm, AT_FDCWD));
    int root = open_visible(storage, path.text);
    if (root < 0) return raise_errno(vm, errno);
    return VM_TRY(make_posix_fs(vm, root));
}

// mount(read_only, make): called by vfs.mount().
Result<Value> mount(Vm& vm, Args args) {
    if (VM_TRY(vm::truth(vm, args[2]))) return raise_errno(vm, EPERM);  // nothing to format
    args[0].as<PosixFs>()->read_only = VM_TRY(vm::truth(vm, args[1]));
    return Value::none();
}
Result<Value> umount(Vm&, Args) { return Value::none(); }

// --- its methods
// -------------------------------------------------------------------------------------

Result<Value> mkdir(Vm& vm, Args args) {
    return change(vm, args, [](int at, const char* name) { return mkdirat(at, name, 0777); });
}
Result<Value> rmdir(Vm& vm, Args args) {
    return change(vm, args,
                  [](int at, const char* name) { return unlinkat(at, name, AT_REMOVEDIR); });
}
Result<Value> remove(Vm& vm, Args args) {
    return change(vm, args, [](int at, const char* name) { return unlinkat(at, name, 0); });
}
Result<Value> rename(Vm& vm, Args args) {
    Entry to;
    VM_TRY(locate(vm, args[0].as<PosixFs>(), args[2], &to));
    return change(vm, args,
                  [&](int at, const char* name) { return renameat(at, name, to.at, to.name); });
}

// Where `fd`, a folder below the root, lies, as seen from there.
Result<vm::Str*> path_below(Vm& vm, const PosixFs* fs, int fd) {
    SystemText root, path;
    auto name_of = [](int of, SystemText* into) {
        char link[32];
        snprintf(link, sizeof link, "/proc/self/fd/%d", of);
        ssize_t size = readlink(link, into->text, sizeof into->text - 1);
        into->text[size < 0 ? 0 : size] = 0;
        return std::string_view(into->text);
    };
    std::string_view from = name_of(fs->root, &root), to = name_of(fd, &path);
    // Somebody moved one of them meanwhile.
    std::size_t above = from == "/" ? 0 : from.size();
    if (!from.starts_with('/') || !to.starts_with(from.substr(0, above)) ||
        (to.size() > above && to[above] != '/'))
        return raise_errno(vm, ENOENT);
    to.remove_prefix(above);
    return vm::make_str(vm, to.empty() ? "/" : to);
}

Result<Value> chdir(Vm& vm, Args args) {
    auto* fs = args[0].as<PosixFs>();
    SystemText path;
    VM_TRY(to_path(vm, fs, args[1], &path));
    if (!fs->is_confined()) {
        if (::chdir(path.text) != 0) return raise_errno(vm, errno);
        return Value::none();
    }
    Descriptor folder{open_text(fs, path.text, O_PATH | O_DIRECTORY)};
    if (folder.get() < 0) return raise_errno(vm, errno);
    fs->folder = VM_TRY(path_below(vm, fs, folder.get()));
    return Value::none();
}

Result<Value> getcwd(Vm& vm, Args args) {
    auto* fs = args[0].as<PosixFs>();
    if (fs->is_confined()) return fs->folder;
    SystemText path;
    if (!::getcwd(path.text, sizeof path.text)) return raise_errno(vm, errno);
    return name_value(vm, path.text, false);
}

// stat(2) of a path. False with errno set on failure.
bool stat_text(const PosixFs* fs, const char* path, struct ::stat* found) {
    if (!fs->is_confined()) return ::stat(path, found) == 0;
    Descriptor file{open_below(fs->root, path, O_PATH)};
    return file.get() >= 0 && fstat(file.get(), found) == 0;
}

// stat(path): mode, inode, device, links, uid, gid, size, and seconds of access, modification and
// change.
Result<Value> stat(Vm& vm, Args args) {
    auto* fs = args[0].as<PosixFs>();
    SystemText path;
    VM_TRY(to_path(vm, fs, args[1], &path));
    struct ::stat found {};
    if (!stat_text(fs, path.text, &found)) return raise_errno(vm, errno);
    return number_tuple(
        vm, {found.st_mode, found.st_ino, found.st_dev, found.st_nlink, found.st_uid, found.st_gid,
             std::uint64_t(found.st_size), std::uint64_t(found.st_atime),
             std::uint64_t(found.st_mtime), std::uint64_t(found.st_ctime)});
}

// statvfs(path): block and fragment size, blocks, free ones, those for users, the same for inodes,
// flags, longest name.
Result<Value> statvfs(Vm& vm, Args args) {
    auto* fs = args[0].as<PosixFs>();
    SystemText path;
    VM_TRY(to_path(vm, fs, args[1], &path));
    struct ::statvfs found {};
    Descriptor file{open_text(fs, path.text, O_PATH)};
    if (file.get() < 0 || fstatvfs(file.get(), &found) != 0) return raise_errno(vm, errno);
    return number_tuple(
        vm, {found.f_bsize, found.f_frsize, found.f_blocks, found.f_bfree, found.f_bavail,
             found.f_files, found.f_ffree, found.f_favail, found.f_flag, found.f_namemax});
}

class Folder {
  public:
    explicit Folder(int fd) : handle_(fd < 0 ? nullptr : fdopendir(fd)) {}
    ~Folder() {
        if (handle_) closedir(handle_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    bool is_open() const { return handle_; }
    int fd() const { return dirfd(handle_); }
    // Null at the end. "." and ".." are left out.
    const dirent* next() {
        while (const dirent* entry = readdir(handle_)) {
            const char* name = entry->d_name;
            if (std::strcmp(name, ".") != 0 && std::strcmp(name, "..") != 0) return entry;
        }
        return nullptr;
    }

  private:
    DIR* handle_;
};

// What ilistdir() says of an entry: name, kind, inode; of a board's also the size, as its firmware
// does.
Result<Value> entry_tuple(Vm& vm, const PosixFs* fs, const Folder& folder, const dirent* entry,
                          bool as_bytes) {
    Value items[] = {
        VM_TRY(name_value(vm, entry->d_name, as_bytes)),
        Value::small_int(DTTOIF(entry->d_type)),
        VM_TRY(vm::make_unsigned(vm, entry->d_ino)),
        Value::small_int(0)
    };
    if (!fs->is_confined()) return VM_TRY(vm::make_tuple(vm, std::span(items).first(3)));
    struct ::stat found {};
    if (fstatat(folder.fd(), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(found.st_mode))
        items[3] = VM_TRY(vm::make_unsigned(vm, std::uint64_t(found.st_size)));
    return VM_TRY(vm::make_tuple(vm, items));
}

// ilistdir(path): an iterator of such tuples.
Result<Value> ilistdir(Vm& vm, Args args) {
    auto* fs = args[0].as<PosixFs>();
    bool as_bytes = args.count > 1 && vm::is_bytes(vm::native_value(args[1]));
    std::string_view given = args.count > 1 ? VM_TRY(path_text(vm, args[1])) : "";
    SystemText path;
    VM_TRY(to_path(vm, fs, given.empty() ? "." : given, &path));
    vm::List* list = VM_TRY(vm::make_list(vm));
    Folder folder{open_text(fs, path.text, O_RDONLY | O_DIRECTORY)};
    if (!folder.is_open()) return raise_errno(vm, errno);
    while (const dirent* entry = folder.next()) {
        VM_TRY(append(vm, list, VM_TRY(entry_tuple(vm, fs, folder, entry, as_bytes))));
        VM_TRY(vm.poll());
    }
    return vm::iterate(vm, list);
}

// open(path, mode)
Result<Value> open_method(Vm& vm, Args args) {
    return open_file(vm, args[0].as<PosixFs>(), VM_TRY(path_text(vm, args[1])),
                     VM_TRY(vm::to_text(vm, args[2])));
}

constexpr vm::FunctionDef methods[] = {
    {"chdir", chdir, 2, 2},   {"getcwd", getcwd, 1, 1},   {"ilistdir", ilistdir, 1, 2},
    {"mkdir", mkdir, 2, 2},   {"mount", mount, 3, 3},     {"open", open_method, 3, 3},
    {"remove", remove, 2, 2}, {"rename", rename, 3, 3},   {"rmdir", rmdir, 2, 2},
    {"stat", stat, 2, 2},     {"statvfs", statvfs, 2, 2}, {"umount", umount, 1, 1},
};

struct Mode {
    int access = O_RDONLY;
    int flags = 0;
    bool changes() const { return access != O_RDONLY; }
};

// Of each letter the last one counts, and unknown ones nothing, as in MicroPython.
Mode parse_mode(std::string_view text) {
    Mode mode;
    for (char letter : text) {
        switch (letter) {
            case 'r': mode.access = O_RDONLY; break;
            case 'w': mode.access = O_WRONLY, mode.flags = O_CREAT | O_TRUNC; break;
            case 'a': mode.access = O_WRONLY, mode.flags = O_CREAT | O_APPEND; break;
            case 'x': mode.access = O_WRONLY, mode.flags = O_CREAT | O_EXCL; break;
            case '+': mode.access = O_RDWR; break;
            default: break;
        }
    }
    return mode;
}

}  // namespace

constexpr vm::Type vfs_posix_type = {.name = "VfsPosix",
                                     .methods = methods,
                                     .subclassable = false,
                                     .make = make,
                                     .trace = trace,
                                     .finalise = finalise};

Result<PosixFs*> make_posix_fs(Vm& vm, int root) {
    auto made = vm.make<PosixFs>(vfs_posix_type);
    if (!made.ok()) {
        if (root != AT_FDCWD) ::close(root);
        return vm::Raised{};
    }
    PosixFs* fs = made.value();
    fs->root = root;
    vm.heap().add_finalised(fs);
    fs->folder = VM_TRY(vm.intern("/"));
    return fs;
}

Result<void> start_where_process_is(Vm& vm, PosixFs* fs) {
    Descriptor here{::open(".", O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (here.get() < 0) return {};
    auto below = path_below(vm, fs, here.get());
    if (below.ok())
        fs->folder = below.value();
    else if (!vm.drop_exception(vm::os_error_type))
        return vm::Raised{};
    return {};
}

Result<int> open_in(Vm& vm, PosixFs* fs, std::string_view path, int flags) {
    SystemText text;
    VM_TRY(to_path(vm, fs, path, &text));
    bool collected = false;
    while (true) {
        int fd = open_text(fs, text.text, flags);
        if (fd >= 0) return fd;
        int error = errno;
        if (error == EMFILE && !collected) {
            vm.heap().collect();  // closes the files that nobody holds
            collected = true;
        } else if (error == EINTR) {
            VM_TRY(vm.poll_now());  // in the open of a pipe, which waits for its other end
        } else {
            return raise_errno(vm, error);
        }
    }
}

Result<Value> open_file(Vm& vm, PosixFs* fs, std::string_view path, std::string_view text) {
    Mode mode = parse_mode(text);
    if (mode.changes() && !fs->takes_changes()) return raise_errno(vm, EROFS);
    return VM_TRY(make_host_file(vm, type_for(text),
                                 VM_TRY(open_in(vm, fs, path, mode.access | mode.flags))));
}

vm::PathKind kind_in(const PosixFs* fs, std::string_view path) {
    SystemText text;
    struct ::stat found {};
    if (put_path(fs, path, &text) != 0 || !stat_text(fs, text.text, &found))
        return vm::PathKind::Absent;
    return S_ISDIR(found.st_mode) ? vm::PathKind::Folder : vm::PathKind::File;
}

}  // namespace krait::hostport
