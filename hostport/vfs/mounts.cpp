#include "hostport/vfs/mounts.hpp"

#include <errno.h>
#include <sys/stat.h>

#include "hostport/linux_port.hpp"
#include "hostport/port_objects.hpp"
#include "hostport/vfs/fat_fs.hpp"
#include "hostport/vfs/file.hpp"
#include "hostport/vfs/mod_os.hpp"
#include "hostport/vfs/posix_fs.hpp"
#include "hostport/vfs/rom_fs.hpp"
#include "vm/objects/exception.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Tuple;
using vm::Value;
using vm::Vm;

void trace(vm::Object* object, vm::Marker& marker) {
    auto* mounts = static_cast<Mounts*>(object);
    marker.mark(mounts->rows);
    marker.mark(mounts->current);
}

std::string_view path_of(const Tuple* row) { return row->items[1].as<vm::Str>()->view(); }
bool is_root(const Tuple* row) { return path_of(row).size() == 1; }

// The row's name for an absolute path, if that lies in it.
bool is_within(const Tuple* row, std::string_view path, std::string_view* rest) {
    std::string_view at = path_of(row);
    if (is_root(row)) return *rest = path, true;
    at.remove_prefix(!at.empty());  // its slash, or what stands there instead, as in MicroPython
    std::string_view from = path.starts_with('/') ? path.substr(1) : path;
    if (!from.starts_with(at)) return false;
    from.remove_prefix(at.size());
    if (from.empty()) return *rest = "/", true;
    return *rest = from, from.starts_with('/');
}

const Tuple* row_at(const Mounts* mounts, std::size_t i) {
    return mounts->rows->items()[i].as<Tuple>();
}

Result<void> add_row(Vm& vm, Mounts* mounts, Value file_system, std::string_view path) {
    const Value items[] = { file_system, Value(VM_TRY(vm.intern(path))) };
    return append(vm, mounts->rows, Value(VM_TRY(vm::make_tuple(vm, items))));
}

// A file system of a folder whose descriptor others keep.
Result<PosixFs*> lend_folder(Vm& vm, int folder) {
    int own = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    if (own < 0) return raise_errno(vm, errno);
    return make_posix_fs(vm, own);
}

// Where the flash cannot be read or formatted, nothing lies at "/": the board starts all the same.
Result<void> add_flash(Vm& vm, Mounts* mounts, Flash& flash) {
    auto mounted = mount_flash(vm, flash);
    if (mounted.ok()) return add_row(vm, mounts, mounted.value(), "/");
    if (!vm.drop_exception(vm::os_error_type)) return vm::Raised{};
    vm.port().warn("krait-vm: the flash holds no file system that can be used\n");
    return {};
}

}  // namespace

constexpr vm::Type mounts_type = {.name = "mounts", .trace = trace};

Value Place::file_system() const { return row->items[0]; }

Result<Mounts*> mounts_of(Vm& vm) {
    PortObjects* objects = VM_TRY(port_objects(vm));
    if (objects->mounts) return objects->mounts;
    auto* mounts = VM_TRY(vm.make<Mounts>(mounts_type));
    mounts->rows = VM_TRY(vm::make_list(vm));
    const Storage& storage = storage_of(vm);
    if (storage.remote >= 0) {
        PosixFs* remote = VM_TRY(lend_folder(vm, storage.remote));
        remote->is_lent = true;
        VM_TRY(start_where_process_is(vm, remote));
        VM_TRY(add_row(vm, mounts, remote, "/remote"));
    }
    if (storage.shows_host())
        VM_TRY(add_row(vm, mounts, VM_TRY(make_posix_fs(vm, AT_FDCWD)), "/"));
    else if (storage.root >= 0)
        VM_TRY(add_row(vm, mounts, VM_TRY(lend_folder(vm, storage.root)), "/"));
    else if (storage.flash)
        VM_TRY(add_flash(vm, mounts, *storage.flash));
    if (mounts->rows->count) mounts->current = mounts->rows->items()[0].as<Tuple>();
    objects->mounts = mounts;
    return mounts;
}

Place look_up(const Mounts* mounts, std::string_view path) {
    if (!path.starts_with('/') && mounts->current)
        return {Place::Kind::Within, mounts->current, path};
    if (path.empty() || path == "/") return {Place::Kind::Root};
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        Tuple* row = mounts->rows->items()[i].as<Tuple>();
        std::string_view rest;
        if (is_within(row, path, &rest)) return {Place::Kind::Within, row, rest};
    }
    return {};
}

Result<Value> ask(Vm& vm, Value file_system, std::string_view name,
                  std::initializer_list<Value> arguments) {
    vm::Method method = VM_TRY(vm::method(vm, file_system, VM_TRY(vm.intern(name))));
    return vm::call_method(vm, method, {arguments.begin(), arguments.size()});
}

// --- for import
// --------------------------------------------------------------------------------------

namespace {

// What a file system written in Python says of a path; nothing there if it raises.
Result<vm::PathKind> ask_kind(Vm& vm, Value file_system, std::string_view path) {
    auto found = ask(vm, file_system, "stat", { Value(VM_TRY(vm::make_str(vm, path))) });
    if (!found.ok()) {
        if (!vm.drop_exception(vm::exception_type)) return vm::Raised{};
        return vm::PathKind::Absent;
    }
    Value mode = VM_TRY(vm::subscript(vm, found.value(), Value::small_int(0)));
    std::intptr_t bits = VM_TRY(vm::to_integer(vm, mode));
    return bits & S_IFDIR ? vm::PathKind::Folder : vm::PathKind::File;
}

// All that a file of Python's gives.
Result<vm::Source> read_all(Vm& vm, Value file) {
    Value text = VM_TRY(ask(vm, file, "read", {}));
    std::string_view octets = VM_TRY(vm::to_text_or_octets(vm, text));
    VM_TRY(ask(vm, file, "close", {}));
    return vm::Source{{reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size()}, true};
}

}  // namespace

Result<vm::PathKind> stat_module(Vm& vm, std::string_view path) {
    Place place = look_up(VM_TRY(mounts_of(vm)), path);
    switch (place.kind) {
        case Place::Kind::Nowhere: return vm::PathKind::Absent;
        case Place::Kind::Root: return vm::PathKind::Folder;
        case Place::Kind::Within: break;
    }
    Value fs = place.file_system();
    if (is(fs, vfs_posix_type)) return kind_in(fs.as<PosixFs>(), place.path);
    return ask_kind(vm, fs, place.path);
}

Result<vm::Source> open_module(Vm& vm, std::string_view path) {
    Place place = look_up(VM_TRY(mounts_of(vm)), path);
    if (place.kind != Place::Kind::Within) return raise_errno(vm, ENOENT);
    Value fs = place.file_system();
    if (!is(fs, vfs_posix_type)) {
        Value name = VM_TRY(vm::make_str(vm, place.path));
        Value mode = VM_TRY(vm.intern("rb"));
        return read_all(vm, VM_TRY(ask(vm, fs, "open", {name, mode})));
    }
    int fd = VM_TRY(open_in(vm, fs.as<PosixFs>(), place.path, O_RDONLY));
    auto bytes = map_and_close(fd);
    if (!bytes.data()) return raise_errno(vm, errno);
    return vm::Source{bytes};
}

// --- mount() and umount()
// ------------------------------------------------------------------------------

namespace {

Result<Value> list_mounts(Vm& vm) {
    Mounts* mounts = VM_TRY(mounts_of(vm));
    return VM_TRY(vm::make_list(vm, mounts->rows->view()));
}

// Whether a file system may not lie at `path`: one does already, there or above it (but at "/").
bool is_taken(const Mounts* mounts, std::string_view path) {
    std::string_view rest;
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        const Tuple* row = row_at(mounts, i);
        if (!is_root(row) && is_within(row, path, &rest)) return true;
    }
    return false;
}

// What has no mount() is a block device, with a FAT volume on it.
Result<Value> file_system_on(Vm& vm, Value given) {
    auto method = VM_TRY(vm::method_or_null(vm, given, VM_TRY(vm.intern("mount"))));
    if (!method.function.is_null()) return given;
    return make_fat_fs(vm, given);
}

// mount(), or mount(file_system, path, readonly=False, mkfs=False)
Result<Value> mount(Vm& vm, Args args) {
    if (args.count == 0 && args.keyword_count == 0) return list_mounts(vm);
    VM_TRY(vm::take_keywords(vm, args, 4, {"readonly", "mkfs"}));
    if (args.count < 2) return vm.raise_argument_count(args.count, 2, 2);
    std::string_view path = VM_TRY(vm::to_text(vm, args[1]));
    auto option = [&](std::string_view name) {
        Value given = args.keyword(name);
        return given.is_null() ? Value::false_value() : given;
    };
    Value file_system = VM_TRY(file_system_on(vm, args[0]));
    VM_TRY(ask(vm, file_system, "mount", {option("readonly"), option("mkfs")}));
    Mounts* mounts = VM_TRY(mounts_of(vm));
    if (is_taken(mounts, path)) return raise_errno(vm, EPERM);
    const Value items[] = { file_system, Value(VM_TRY(vm::make_str(vm, path))) };
    Tuple* row = VM_TRY(vm::make_tuple(vm, items));
    std::size_t at = 0;
    while (at < mounts->rows->count && !is_root(row_at(mounts, at))) ++at;
    VM_TRY(splice(vm, mounts->rows, at, 0, 1));
    mounts->rows->items()[at] = Value(row);
    return Value::none();
}

// umount(file system or path)
Result<Value> umount(Vm& vm, Args args) {
    Mounts* mounts = VM_TRY(mounts_of(vm));
    bool by_path = vm::is_str(args[0]);
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        const Tuple* row = row_at(mounts, i);
        if (by_path ? path_of(row) != args[0].as<vm::Str>()->view() : row->items[0] != args[0])
            continue;
        VM_TRY(splice(vm, mounts->rows, i, 1, 0));
        if (mounts->current == row) mounts->current = nullptr;
        VM_TRY(ask(vm, row->items[0], "umount", {}));
        return Value::none();
    }
    return raise_errno(vm, EINVAL);
}

constexpr vm::FunctionDef functions[] = {{"mount", mount, 0, 4, true}, {"umount", umount, 1, 1}};

Result<void> fill(Vm& vm, vm::Dict* globals) { return add_file_systems(vm, globals); }

}  // namespace

Result<void> add_file_systems(Vm& vm, vm::Dict* globals) {
    for (const vm::Type* type : {&vfs_posix_type, &vfs_fat_type, &vfs_rom_type})
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    return {};
}

void leave_mounts(Vm& vm) {
    PortObjects* objects = port_objects_or_null(vm);
    if (!objects || !objects->mounts) return;
    vm::NativeEntry entry{vm};
    const Mounts* mounts = objects->mounts;
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        Value file_system = row_at(mounts, i)->items[0];
        if (is(file_system, vfs_fat_type)) leave_fat_fs(vm, file_system);
    }
}

std::span<const vm::FunctionDef> mount_functions() { return functions; }

const vm::ModuleDef vfs_module{"vfs", functions, fill};

}  // namespace krait::hostport
