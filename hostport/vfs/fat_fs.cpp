#include "hostport/vfs/fat_fs.hpp"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>

#include <algorithm>
#include <optional>

#include "fsimage/fat.hpp"
#include "hostport/vfs/file.hpp"
#include "hostport/vfs/absolute_path.hpp"
#include "hostport/vfs/flash.hpp"
#include "hostport/vfs/python_device.hpp"
#include "vm/port.hpp"

namespace krait::hostport {
namespace {

using fsimage::Error;
using fsimage::Fat;
using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// --- the objects
// ------------------------------------------------------------------------------------

struct FatVolume;

// What a File of a volume has below it. The volume keeps it until it is closed: of a file that
// nobody holds any more what was written comes to the device with the volume's next call.
struct OpenFatFile : vm::Object {
    FatVolume* volume = nullptr;
    OpenFatFile* next = nullptr;  // the volume's
    fsimage::FatFile file;
    bool is_abandoned = false;
    bool is_open = false;  // not after umount()
};

struct FatVolume : vm::Object {
    std::optional<PythonDevice> python;  // the device, if it is Python's
    fsimage::BlockDevice* device = nullptr;
    Flash* flash = nullptr;  // the device, if it is the board's
    char* memory = nullptr;  // the cache's cell
    std::optional<Fat> fat;
    vm::Str* folder = nullptr;  // the current one, absolute
    OpenFatFile* files = nullptr;
    bool is_mounted = false;
    bool is_busy = false;  // Python code of the device runs for it
    bool is_read_only() const { return python && python->is_read_only(); }
};

void trace_file(vm::Object* object, vm::Marker& marker) {
    auto* file = static_cast<OpenFatFile*>(object);
    marker.mark(file->volume);
    marker.mark(file->next);
}
constexpr vm::Type open_fat_file_type = {.name = "fat file", .trace = trace_file};

void trace_volume(vm::Object* object, vm::Marker& marker) {
    auto* volume = static_cast<FatVolume*>(object);
    if (volume->python) volume->python->trace(marker);
    marker.mark(volume->memory);
    marker.mark(volume->folder);
    marker.mark(volume->files);
}

// --- time
// -------------------------------------------------------------------------------------------

// A board's clock knows no zones.
fsimage::FatTime now(void* context) {
    auto seconds = time_t(static_cast<vm::Port*>(context)->epoch_ns() / 1'000'000'000);
    tm date{};
    gmtime_r(&seconds, &date);
    return {std::uint16_t(date.tm_year + 1900), std::uint8_t(date.tm_mon + 1),
            std::uint8_t(date.tm_mday),         std::uint8_t(date.tm_hour),
            std::uint8_t(date.tm_min),          std::uint8_t(date.tm_sec)};
}

std::int64_t seconds_of(const fsimage::FatTime& time) {
    tm date{};
    date.tm_year = time.year - 1900;
    date.tm_mon = time.month - 1;
    date.tm_mday = time.day;
    date.tm_hour = time.hour;
    date.tm_min = time.minute;
    date.tm_sec = time.second;
    return timegm(&date);
}

// --- calls
// ------------------------------------------------------------------------------------------

// What the device raised, or OSError for `error`.
Result<void> check(Vm& vm, FatVolume* volume, Error error) {
    if (volume->python && volume->python->take_raised()) return vm::Raised{};
    if (error) return raise_errno(vm, error);
    return {};
}

// Keeps free clusters back, as a test wants it of the flash.
Error keep_back(Fat& fat, Flash::Filling& filling) {
    fsimage::FatUsage usage{};
    if (Error error = fat.withhold(0)) return error;
    if (Error error = fat.usage(&usage)) return error;
    if (filling.is_new) {
        std::uint64_t free = std::uint64_t{usage.free_clusters} * usage.cluster_bytes;
        filling.kept_back = free - std::min(free, filling.free_wanted.value_or(free));
        filling.is_new = false;
    }
    return fat.withhold(std::uint32_t(filling.kept_back / usage.cluster_bytes));
}

// Calls `call()`, an Error, while no other call of the volume may come: the device's Python code,
// and what a poll there runs, is told that it is busy.
template <class Call>
Result<void> exclusively(Vm& vm, FatVolume* volume, Call call) {
    if (volume->is_busy) return raise_errno(vm, EBUSY);
    volume->is_busy = true;
    Error error = 0;
    if (volume->flash && volume->flash->filling.is_new && volume->is_mounted)
        error = keep_back(*volume->fat, volume->flash->filling);
    if (!error) error = call();
    volume->is_busy = false;
    return check(vm, volume, error);
}

void forget(FatVolume* volume, OpenFatFile* gone) {
    for (OpenFatFile** link = &volume->files; *link; link = &(*link)->next)
        if (*link == gone) {
            *link = gone->next;
            break;
        }
    gone->is_open = false;
}

Result<void> close_open_file(Vm& vm, OpenFatFile* file) {
    if (!file->is_open) return {};
    FatVolume* volume = file->volume;
    auto done = exclusively(vm, volume, [&] { return volume->fat->close(file->file); });
    if (!volume->is_busy) forget(volume, file);
    return done;
}

Result<void> close_abandoned(Vm& vm, FatVolume* volume) {
    for (OpenFatFile* file = volume->files; file;) {
        OpenFatFile* next = file->next;
        if (file->is_abandoned) VM_TRY(close_open_file(vm, file));
        file = next;
    }
    return {};
}

// A call about the volume: first what nobody holds any more is closed.
template <class Call>
Result<void> about_volume(Vm& vm, FatVolume* volume, Call call) {
    if (!volume->is_mounted) return raise_errno(vm, ENODEV);
    if (!volume->is_busy) VM_TRY(close_abandoned(vm, volume));
    Error error = 0;
    auto done = exclusively(vm, volume, [&] { return error = call(); });
    if (done.ok() || error != EBUSY) return done;
    vm.take_exception();  // perhaps it is someone's who has forgotten the file
    vm.heap().collect();
    VM_TRY(close_abandoned(vm, volume));
    return exclusively(vm, volume, call);
}

// The same for one that changes what is there.
template <class Call>
Result<void> change_volume(Vm& vm, FatVolume* volume, Call call) {
    if (volume->is_read_only()) return raise_errno(vm, EROFS);
    return about_volume(vm, volume, call);
}

FatVolume* volume_of(Args args) { return args[0].as<FatVolume>(); }

Result<std::string_view> absolute(Vm& vm, FatVolume* volume, Value path) {
    return absolute_path(vm, volume->folder->view(), path);
}

// --- files
// ------------------------------------------------------------------------------------------

OpenFatFile* state_of(const File* file) { return static_cast<OpenFatFile*>(file->state); }

// A call about an open file.
template <class Call>
Result<void> about_file(Vm& vm, const File* file, Call call) {
    OpenFatFile* state = state_of(file);
    if (!state->is_open) return raise_errno(vm, EBADF);
    return exclusively(vm, state->volume, [&] { return call(*state->volume->fat, state->file); });
}

std::span<std::byte> octets_of(std::span<char> text) { return std::as_writable_bytes(text); }

Result<Moved> read(Vm& vm, File* file, std::span<char> into) {
    std::size_t count = 0;
    VM_TRY(about_file(vm, file, [&](Fat& fat, fsimage::FatFile& open) {
        return fat.read(open, octets_of(into), &count);
    }));
    return Moved(count);
}

Result<Moved> write(Vm& vm, File* file, std::string_view octets) {
    VM_TRY(about_file(vm, file, [&](Fat& fat, fsimage::FatFile& open) {
        return fat.write(open, std::as_bytes(std::span(octets)));
    }));
    return Moved(octets.size());
}

Result<std::uint64_t> seek(Vm& vm, File* file, std::int64_t offset, int whence) {
    const fsimage::FatFile& open = state_of(file)->file;
    std::int64_t from = whence == SEEK_CUR ? open.position : whence == SEEK_END ? open.size : 0;
    std::int64_t to;
    if (__builtin_add_overflow(from, offset, &to) || to < 0) return raise_errno(vm, EINVAL);
    VM_TRY(about_file(vm, file, [&](Fat& fat, fsimage::FatFile& open) {
        return fat.seek(open, std::uint64_t(to));
    }));
    return std::uint64_t(open.position);
}

Result<void> flush(Vm& vm, File* file) {
    return about_file(vm, file, [](Fat& fat, fsimage::FatFile& open) { return fat.flush(open); });
}
Result<void> close(Vm& vm, File* file) { return close_open_file(vm, state_of(file)); }
void abandon(File* file) {
    // A file and what is below it may be found dead together, with their volume.
    if (file->state) state_of(file)->is_abandoned = true;
}

constexpr FileStore fat_store{.read = read,
                              .write = write,
                              .seek = seek,
                              .flush = flush,
                              .close = close,
                              .abandon = abandon,
                              .fileno = nullptr};

// Of each letter the last one counts, and unknown ones nothing, as for the host's files.
unsigned flags_of(std::string_view mode) {
    unsigned flags = Fat::kRead;
    for (char letter : mode) {
        switch (letter) {
            case 'r': flags = Fat::kRead; break;
            case 'w': flags = Fat::kWrite | Fat::kCreate | Fat::kTruncate; break;
            case 'a': flags = Fat::kWrite | Fat::kCreate | Fat::kAppend; break;
            case 'x': flags = Fat::kWrite | Fat::kCreate | Fat::kExclusive; break;
            case '+': flags |= Fat::kRead | Fat::kWrite; break;
            default: break;
        }
    }
    return flags;
}

// open(path, mode)
Result<Value> open(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    std::string_view mode = VM_TRY(vm::to_text(vm, args[2]));
    std::string_view path = VM_TRY(absolute(vm, volume, args[1]));
    auto* state = VM_TRY(vm.make<OpenFatFile>(open_fat_file_type));
    File* file = VM_TRY(make_file(vm, type_for(mode), fat_store));
    unsigned flags = flags_of(mode);
    auto open_it = [&] { return volume->fat->open(path, flags, &state->file); };
    auto opened = flags & Fat::kWrite ? change_volume(vm, volume, open_it)
                                      : about_volume(vm, volume, open_it);
    if (!opened.ok()) {
        file->store = nullptr;
        return vm::Raised{};
    }
    state->volume = volume;
    state->next = volume->files;
    state->is_open = true;
    volume->files = state;
    file->state = state;
    file->reads_ahead = true;
    return file;
}

// --- the volume's methods
// ---------------------------------------------------------------------------

// A call that changes what lies at a path: None.
template <class Call>
Result<Value> change(Vm& vm, Args args, Call call) {
    FatVolume* volume = volume_of(args);
    std::string_view path = VM_TRY(absolute(vm, volume, args[1]));
    VM_TRY(change_volume(vm, volume, [&] { return call(*volume->fat, path); }));
    return Value::none();
}

Result<Value> mkdir(Vm& vm, Args args) {
    return change(vm, args, [](Fat& fat, std::string_view path) { return fat.make_folder(path); });
}
Result<Value> rmdir(Vm& vm, Args args) {
    return change(vm, args, [](Fat& fat, std::string_view path) {
        return fat.remove(path, Fat::Only::Folder);
    });
}
Result<Value> remove(Vm& vm, Args args) {
    return change(vm, args, [](Fat& fat, std::string_view path) {
        return fat.remove(path, Fat::Only::File);
    });
}
Result<Value> rename(Vm& vm, Args args) {
    std::string_view to = VM_TRY(absolute(vm, volume_of(args), args[2]));
    return change(vm, args, [&](Fat& fat, std::string_view path) { return fat.rename(path, to); });
}

Result<fsimage::FatFolder> open_folder(Vm& vm, FatVolume* volume, std::string_view path) {
    fsimage::FatFolder folder;
    VM_TRY(about_volume(vm, volume, [&] {
        Error error = volume->fat->open_folder(path, &folder);
        return error == ENOTDIR ? ENOENT : error;  // as MicroPython has it
    }));
    return folder;
}

Result<Value> chdir(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    std::string_view path = VM_TRY(absolute(vm, volume, args[1]));
    VM_TRY(open_folder(vm, volume, path));
    volume->folder = VM_TRY(vm::make_str(vm, path));
    return Value::none();
}
Result<Value> getcwd(Vm&, Args args) { return volume_of(args)->folder; }

// stat(path): as the host's, but of ten numbers only mode, size and times say something.
Result<Value> stat(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    std::string_view path = VM_TRY(absolute(vm, volume, args[1]));
    fsimage::FatEntry entry;
    entry.is_folder = true;  // the root has no entry
    if (path == "/")
        entry.modified.year = 2000;
    else
        VM_TRY(about_volume(vm, volume, [&] { return volume->fat->stat(path, &entry); }));
    std::uint64_t mode = entry.is_folder ? S_IFDIR : S_IFREG;
    std::int64_t epoch_s = std::max<std::int64_t>(vm.config().board_epoch_s, 0);
    auto changed_s = std::uint64_t(std::max<std::int64_t>(seconds_of(entry.modified) - epoch_s, 0));
    return number_tuple(vm,
                        {mode, 0, 0, 0, 0, 0, entry.size_bytes, changed_s, changed_s, changed_s});
}

// statvfs(path): block and fragment size, blocks, free ones twice, four zeros, longest name.
Result<Value> statvfs(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    fsimage::FatUsage usage{};
    VM_TRY(about_volume(vm, volume, [&] { return volume->fat->usage(&usage); }));
    return number_tuple(
        vm, {usage.cluster_bytes, usage.cluster_bytes, usage.clusters, usage.free_clusters,
             usage.free_clusters, 0, 0, 0, 0, fsimage::LongName::kMost});
}

Result<vm::Tuple*> entry_tuple(Vm& vm, const fsimage::FatEntry& entry, bool as_bytes) {
    const Value items[] = {
        as_bytes ? Value(VM_TRY(vm::make_bytes_object(vm, entry.name())))
                 : Value(VM_TRY(vm::make_str(vm, entry.name()))),
        Value::small_int(entry.is_folder ? S_IFDIR : S_IFREG),
        Value::small_int(0),
        VM_TRY(vm::make_int(vm, entry.size_bytes))
    };
    return vm::make_tuple(vm, items);
}

// ilistdir(path): an iterator of (name, kind, 0, size).
Result<Value> ilistdir(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    Value given = args.count > 1 ? args[1] : Value(vm.name(vm::Name::Empty));
    std::string_view path = VM_TRY(absolute(vm, volume, given));
    fsimage::FatFolder folder = VM_TRY(open_folder(vm, volume, path));
    vm::List* list = VM_TRY(vm::make_list(vm));
    while (true) {
        fsimage::FatEntry entry;
        Error error = 0;
        auto found = exclusively(vm, volume, [&] {
            error = volume->fat->next(folder, &entry);
            return error == ENOENT ? 0 : error;
        });
        if (!found.ok()) return vm::Raised{};
        if (error) return vm::iterate(vm, list);
        bool as_bytes = vm::is_bytes(vm::native_value(given));
        VM_TRY(append(vm, list, Value(VM_TRY(entry_tuple(vm, entry, as_bytes)))));
        VM_TRY(vm.poll());
    }
}

// --- making and mounting
// ----------------------------------------------------------------------------

// Takes the volume that is on the device. `*error`: why there is none.
Result<void> look(Vm& vm, FatVolume* volume, Error* error) {
    *error = 0;
    volume->is_mounted = false;
    for (; volume->files; volume->files = volume->files->next) volume->files->is_open = false;
    VM_TRY(exclusively(vm, volume, [&] {
        *error = volume->fat->mount();
        if (!*error && volume->flash && volume->flash->filling.kept_back)
            *error = keep_back(*volume->fat, volume->flash->filling);
        return *error;
    }));
    volume->is_mounted = true;
    return {};
}

// Formats the device as a whole.
Result<void> format(Vm& vm, FatVolume* volume) {
    std::size_t size = Fat::kFewestBlocks * volume->device->block_size();
    std::span memory = std::as_writable_bytes(std::span(volume->memory, size));
    fsimage::FatFormat wanted;
    wanted.volume_id = vm.port().random();
    return exclusively(vm, volume, [&] { return Fat::format(*volume->device, memory, wanted); });
}

// Puts what a volume needs beside its device.
Result<void> equip(Vm& vm, FatVolume* volume) {
    volume->folder = VM_TRY(vm.intern("/"));
    std::size_t size = Fat::kFewestBlocks * volume->device->block_size();
    volume->memory = VM_TRY(vm.make_bytes(size));
    volume->fat.emplace(*volume->device, fsimage::FatClock{now, &vm.port()},
                        std::as_writable_bytes(std::span(volume->memory, size)));
    return {};
}

Result<FatVolume*> make_volume(Vm& vm, Value device) {
    auto* volume = VM_TRY(vm.make<FatVolume>(vfs_fat_type));
    volume->python.emplace(vm);
    VM_TRY(volume->python->attach(device));
    volume->device = &*volume->python;
    VM_TRY(equip(vm, volume));
    return volume;
}

// mkfs(device)
Result<Value> mkfs(Vm& vm, Args args) {
    FatVolume* volume = VM_TRY(make_volume(vm, args[0]));
    VM_TRY(format(vm, volume));
    return Value::none();
}

Result<void> look_or_format(Vm& vm, FatVolume* volume, bool may_format) {
    Error error;
    auto found = look(vm, volume, &error);
    if (found.ok() || error != ENODEV || !may_format) return found;
    vm.take_exception();
    VM_TRY(format(vm, volume));
    return look(vm, volume, &error);
}

// mount(read_only, make): called by vfs.mount().
Result<Value> mount(Vm& vm, Args args) {
    FatVolume* volume = volume_of(args);
    if (VM_TRY(vm::truth(vm, args[1])) && volume->python) volume->python->make_read_only();
    bool may_make = VM_TRY(vm::truth(vm, args[2]));
    VM_TRY(look_or_format(vm, volume, may_make));
    return Value::none();
}

// Brings everything to the device; files that are open are so no more.
Result<void> leave(Vm& vm, FatVolume* volume) {
    while (volume->files) VM_TRY(close_open_file(vm, volume->files));
    if (volume->is_mounted && !volume->is_read_only())
        VM_TRY(exclusively(vm, volume, [&] { return volume->fat->sync(); }));
    volume->is_mounted = false;
    return {};
}

Result<Value> umount(Vm& vm, Args args) {
    VM_TRY(leave(vm, volume_of(args)));
    return Value::none();
}

Result<Value> make(Vm& vm, const vm::Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    FatVolume* volume = VM_TRY(make_volume(vm, args[0]));
    // Whoever does not mount it may use it all the same; without a volume it has only mkfs.
    Error error;
    if (look(vm, volume, &error).ok()) return volume;
    if (error != ENODEV) return vm::Raised{};
    vm.take_exception();
    return volume;
}

constexpr vm::FunctionDef methods[] = {
    {"chdir", chdir, 2, 2},
    {"getcwd", getcwd, 1, 1},
    {"ilistdir", ilistdir, 1, 2},
    {"mkdir", mkdir, 2, 2},
    {"mkfs", mkfs, 1, 1, false, vm::Binding::Static},
    {"mount", mount, 3, 3},
    {"open", open, 3, 3},
    {"remove", remove, 2, 2},
    {"rename", rename, 3, 3},
    {"rmdir", rmdir, 2, 2},
    {"stat", stat, 2, 2},
    {"statvfs", statvfs, 2, 2},
    {"umount", umount, 1, 1},
};

}  // namespace

constexpr vm::Type vfs_fat_type = {.name = "VfsFat",
                                   .methods = methods,
                                   .subclassable = false,
                                   .make = make,
                                   .trace = trace_volume};

Result<Value> make_fat_fs(Vm& vm, Value device) { return VM_TRY(make_volume(vm, device)); }

Result<Value> mount_flash(Vm& vm, Flash& flash) {
    auto* volume = VM_TRY(vm.make<FatVolume>(vfs_fat_type));
    volume->device = volume->flash = &flash;
    VM_TRY(equip(vm, volume));
    VM_TRY(look_or_format(vm, volume, true));
    return volume;
}

void leave_fat_fs(Vm& vm, Value fs) {
    if (!leave(vm, fs.as<FatVolume>()).ok()) vm.take_exception();
}

}  // namespace krait::hostport
