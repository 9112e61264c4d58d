#include "hostport/vfs/rom_fs.hpp"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>

#include "fsimage/romfs.hpp"
#include "hostport/vfs/absolute_path.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using fsimage::Octets;
using fsimage::RomfsEntry;
using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct RomVolume : vm::Object {
    vm::Bytes* image = nullptr;
    fsimage::Romfs romfs;
    vm::Str* folder = nullptr;  // the current one, absolute
};

void trace_volume(vm::Object* object, vm::Marker& marker) {
    auto* volume = static_cast<RomVolume*>(object);
    marker.mark(volume->image);
    marker.mark(volume->folder);
}

RomVolume* volume_of(Args args) { return args[0].as<RomVolume>(); }

Result<RomfsEntry> find(Vm& vm, RomVolume* volume, Value path) {
    std::string_view absolute = VM_TRY(absolute_path(vm, volume->folder->view(), path));
    RomfsEntry entry;
    if (int error = volume->romfs.find(absolute, &entry)) return raise_errno(vm, error);
    return entry;
}

// --- files
// ------------------------------------------------------------------------------------------

// What a File of an image has below it.
struct OpenRomFile : vm::Object {
    vm::Bytes* image = nullptr;
    Octets content;
    std::size_t position = 0;  // at most the size
};

void trace_file(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<OpenRomFile*>(object)->image);
}
constexpr vm::Type open_rom_file_type = {.name = "rom file", .trace = trace_file};

OpenRomFile* state_of(const File* file) { return static_cast<OpenRomFile*>(file->state); }

Result<Moved> read(Vm&, File* file, std::span<char> into) {
    OpenRomFile* open = state_of(file);
    std::size_t count = std::min(into.size(), open->content.size() - open->position);
    std::memcpy(into.data(), open->content.data() + open->position, count);
    open->position += count;
    return Moved(count);
}

Result<Moved> write(Vm& vm, File*, std::string_view) { return raise_errno(vm, EROFS); }

// Goes no further than the end.
Result<std::uint64_t> seek(Vm& vm, File* file, std::int64_t offset, int whence) {
    OpenRomFile* open = state_of(file);
    std::uint64_t size = open->content.size();
    std::uint64_t from = whence == SEEK_CUR ? open->position : whence == SEEK_END ? size : 0;
    std::int64_t to;
    if (__builtin_add_overflow(std::int64_t(from), offset, &to) || to < 0)
        return raise_errno(vm, EINVAL);
    open->position = std::size_t(std::min(std::uint64_t(to), size));
    return std::uint64_t(open->position);
}

Result<void> do_nothing(Vm&, File*) { return {}; }

constexpr FileStore rom_store{.read = read,
                              .write = write,
                              .seek = seek,
                              .flush = do_nothing,
                              .close = do_nothing,
                              .abandon = [](File*) {},
                              .fileno = nullptr};

// open(path, mode)
Result<Value> open(Vm& vm, Args args) {
    RomVolume* volume = volume_of(args);
    std::string_view mode = VM_TRY(vm::to_text(vm, args[2]));
    if (mode.find_first_of("wax+") != mode.npos) return raise_errno(vm, EROFS);
    RomfsEntry entry = VM_TRY(find(vm, volume, args[1]));
    if (entry.is_folder) return raise_errno(vm, EISDIR);
    auto* state = VM_TRY(vm.make<OpenRomFile>(open_rom_file_type));
    state->image = volume->image;
    state->content = entry.content;
    File* file = VM_TRY(make_file(vm, type_for(mode), rom_store));
    file->state = state;
    return file;
}

// --- the volume's methods
// ---------------------------------------------------------------------------

Result<Value> chdir(Vm& vm, Args args) {
    RomVolume* volume = volume_of(args);
    if (!VM_TRY(find(vm, volume, args[1])).is_folder) return raise_errno(vm, ENOTDIR);
    std::string_view path = VM_TRY(absolute_path(vm, volume->folder->view(), args[1]));
    volume->folder = VM_TRY(vm::make_str(vm, path));
    return Value::none();
}
Result<Value> getcwd(Vm&, Args args) { return volume_of(args)->folder; }

// stat(path): as the host's, but of ten numbers only mode and size say something.
Result<Value> stat(Vm& vm, Args args) {
    RomfsEntry entry = VM_TRY(find(vm, volume_of(args), args[1]));
    std::uint64_t mode = entry.is_folder ? S_IFDIR : S_IFREG;
    return number_tuple(vm, {mode, 0, 0, 0, 0, 0, entry.content.size(), 0, 0, 0});
}

// statvfs(path): blocks of one octet, as many as the image's records have; none is free.
Result<Value> statvfs(Vm& vm, Args args) {
    constexpr std::uint64_t kLongestName = 32767;
    std::size_t size = volume_of(args)->romfs.root().content.size();
    return number_tuple(vm, {1, 0, size, 0, 0, 0, 0, 0, 0, kLongestName});
}

Result<vm::Tuple*> entry_tuple(Vm& vm, const RomfsEntry& entry, bool as_bytes) {
    const Value items[] = {
        as_bytes ? Value(VM_TRY(vm::make_bytes_object(vm, entry.name)))
                 : Value(VM_TRY(vm::make_str(vm, entry.name))),
        Value::small_int(entry.is_folder ? S_IFDIR : S_IFREG),
        Value::small_int(0),
        VM_TRY(vm::make_unsigned(vm, entry.content.size()))
    };
    return vm::make_tuple(vm, items);
}

// ilistdir(path): an iterator of (name, kind, 0, size).
Result<Value> ilistdir(Vm& vm, Args args) {
    RomVolume* volume = volume_of(args);
    Value path = args.count > 1 ? args[1] : Value(vm.name(vm::Name::Empty));
    RomfsEntry folder = VM_TRY(find(vm, volume, path));
    if (!folder.is_folder) return raise_errno(vm, ENOENT);
    bool as_bytes = vm::is_bytes(vm::native_value(path));
    vm::List* list = VM_TRY(vm::make_list(vm));
    Octets records = folder.content;
    RomfsEntry entry;
    while (volume->romfs.next(&records, &entry) == 0) {
        VM_TRY(append(vm, list, Value(VM_TRY(entry_tuple(vm, entry, as_bytes)))));
        VM_TRY(vm.poll());
    }
    return vm::iterate(vm, list);
}

Result<Value> mount(Vm&, Args) { return Value::none(); }
Result<Value> umount(Vm&, Args) { return Value::none(); }

// VfsRom(image): octets, read in place if they are bytes, which never change.
Result<Value> make(Vm& vm, const vm::Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Value given = vm::native_value(args[0]);
    auto* volume = VM_TRY(vm.make<RomVolume>(vfs_rom_type));
    volume->folder = VM_TRY(vm.intern("/"));
    volume->image =
        vm::is_bytes(given)
            ? given.as<vm::Bytes>()
            : VM_TRY(vm::make_bytes_object(vm, VM_TRY(vm::to_buffer(vm, given)).text()));
    if (int error = volume->romfs.mount(std::as_bytes(std::span(volume->image->view()))))
        return raise_errno(vm, error);
    return volume;
}

constexpr vm::FunctionDef methods[] = {
    {"chdir", chdir, 2, 2},     {"getcwd", getcwd, 1, 1}, {"ilistdir", ilistdir, 1, 2},
    {"mount", mount, 3, 3},     {"open", open, 3, 3},     {"stat", stat, 2, 2},
    {"statvfs", statvfs, 2, 2}, {"umount", umount, 1, 1},
};

}  // namespace

constexpr vm::Type vfs_rom_type = {.name = "VfsRom",
                                   .methods = methods,
                                   .subclassable = false,
                                   .make = make,
                                   .trace = trace_volume};

}  // namespace krait::hostport
