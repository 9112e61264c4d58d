// os: the functions of paths. Each asks the file system that has the path.
#include <errno.h>
#include <sys/stat.h>

#include "hostport/vfs/file.hpp"
#include "hostport/vfs/mounts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

Result<Place> place_of(Vm& vm, Value path) {
    return look_up(VM_TRY(mounts_of(vm)), VM_TRY(path_text(vm, path)));
}

// The place's name as its file system gets it: `path`, or a part of that.
Result<Value> name_in(Vm& vm, const Place& place, Value path) {
    std::string_view text = VM_TRY(path_text(vm, path));
    if (text.data() == place.path.data()) return path;
    if (vm::is_bytes(vm::native_value(path))) return VM_TRY(vm::make_bytes_object(vm, place.path));
    return VM_TRY(vm::make_str(vm, place.path));
}

// Calls `method` of the file system that has the path. Raises OSError with `at_root` for "/"
// itself.
Result<Value> ask_about(Vm& vm, Value path, std::string_view method, int at_root) {
    Place place = VM_TRY(place_of(vm, path));
    if (place.kind == Place::Kind::Root) return raise_errno(vm, at_root);
    if (place.kind == Place::Kind::Nowhere) return raise_errno(vm, ENODEV);
    return ask(vm, place.file_system(), method, { VM_TRY(name_in(vm, place, path)) });
}

Result<Value> mkdir(Vm& vm, Args args) {
    if (VM_TRY(place_of(vm, args[0])).path == "/") return raise_errno(vm, EEXIST);
    return ask_about(vm, args[0], "mkdir", EEXIST);
}
Result<Value> rmdir(Vm& vm, Args args) { return ask_about(vm, args[0], "rmdir", EPERM); }
Result<Value> remove(Vm& vm, Args args) { return ask_about(vm, args[0], "remove", EPERM); }

Result<Value> rename(Vm& vm, Args args) {
    Place from = VM_TRY(place_of(vm, args[0]));
    Place to = VM_TRY(place_of(vm, args[1]));
    if (from.kind != to.kind || from.row != to.row || from.kind == Place::Kind::Root)
        return raise_errno(vm, EPERM);
    if (from.kind == Place::Kind::Nowhere) return raise_errno(vm, ENODEV);
    Value old_name = VM_TRY(name_in(vm, from, args[0]));
    Value new_name = VM_TRY(name_in(vm, to, args[1]));
    return ask(vm, from.file_system(), "rename", {old_name, new_name});
}

// What lies at "/", if anything does.
vm::Tuple* root_row(const Mounts* mounts) {
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        auto* row = mounts->rows->items()[i].as<vm::Tuple>();
        if (row->items[1].as<vm::Str>()->size_bytes == 1) return row;
    }
    return nullptr;
}

// stat(path): of "/" only that it is a folder, whatever lies there.
Result<Value> stat(Vm& vm, Args args) {
    Place place = VM_TRY(place_of(vm, args[0]));
    if (place.kind == Place::Kind::Root)
        return number_tuple(vm, {S_IFDIR, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    return ask_about(vm, args[0], "stat", 0);
}

Result<Value> statvfs(Vm& vm, Args args) {
    constexpr std::uint64_t kLongestName = 4096;
    Place place = VM_TRY(place_of(vm, args[0]));
    if (place.kind != Place::Kind::Root) return ask_about(vm, args[0], "statvfs", 0);
    const vm::Tuple* row = root_row(VM_TRY(mounts_of(vm)));
    if (!row) return number_tuple(vm, {0, 0, 0, 0, 0, 0, 0, 0, 0, kLongestName});
    return ask(vm, row->items[0], "statvfs", { Value(VM_TRY(vm.intern("/"))) });
}

Result<Value> chdir(Vm& vm, Args args) {
    Mounts* mounts = VM_TRY(mounts_of(vm));
    Place place = VM_TRY(place_of(vm, args[0]));
    if (place.kind != Place::Kind::Root) {
        Value done = VM_TRY(ask_about(vm, args[0], "chdir", 0));
        mounts->current = place.row;
        return done;
    }
    mounts->current = nullptr;
    if (const vm::Tuple* row = root_row(mounts))
        VM_TRY(ask(vm, row->items[0], "chdir", { Value(VM_TRY(vm.intern("/"))) }));
    return Value::none();
}

Result<Value> getcwd(Vm& vm, Args) {
    const Mounts* mounts = VM_TRY(mounts_of(vm));
    const vm::Tuple* row = mounts->current;
    if (!row) return VM_TRY(vm.intern("/"));
    Value within = VM_TRY(ask(vm, row->items[0], "getcwd", {}));
    std::string_view at = row->items[1].as<vm::Str>()->view();
    if (at.size() == 1) return within;
    std::string_view folder = VM_TRY(path_text(vm, within));
    vm::StringBuilder path;
    VM_TRY(path.write(vm, at));
    if (folder != "/") VM_TRY(path.write(vm, folder));
    return VM_TRY(path.finish(vm));
}

// --- folders
// -----------------------------------------------------------------------------------------

// What lies in "/": the mount points, then what the file system there has.
Result<Value> list_root(Vm& vm, bool as_bytes) {
    Mounts* mounts = VM_TRY(mounts_of(vm));
    vm::List* list = VM_TRY(vm::make_list(vm));
    for (std::size_t i = 0; i < mounts->rows->count; ++i) {
        std::string_view path =
            mounts->rows->items()[i].as<vm::Tuple>()->items[1].as<vm::Str>()->view();
        if (path.size() == 1) continue;
        std::string_view name = path.substr(!path.empty());
        const Value items[] = {
            as_bytes ? Value(VM_TRY(vm::make_bytes_object(vm, name)))
                     : Value(VM_TRY(vm::make_str(vm, name))),
            Value::small_int(S_IFDIR),
            Value::small_int(0)
        };
        VM_TRY(append(vm, list, Value(VM_TRY(vm::make_tuple(vm, items)))));
    }
    if (const vm::Tuple* row = root_row(mounts)) {
        Value at = as_bytes ? Value(VM_TRY(vm::make_bytes_object(vm, "/")))
                            : Value(VM_TRY(vm.intern("/")));
        VM_TRY(extend(vm, list, VM_TRY(ask(vm, row->items[0], "ilistdir", {at}))));
    }
    return vm::iterate(vm, list);
}

// ilistdir([path]): an iterator of (name, kind, inode) or longer tuples.
Result<Value> ilistdir(Vm& vm, Args args) {
    Value path = args.count ? args[0] : Value(VM_TRY(vm.intern("")));
    Place place = VM_TRY(place_of(vm, path));
    if (place.kind == Place::Kind::Root) return list_root(vm, vm::is_bytes(vm::native_value(path)));
    return ask_about(vm, path, "ilistdir", 0);
}

Result<Value> listdir(Vm& vm, Args args) {
    Value entries = VM_TRY(vm::iterate(vm, VM_TRY(ilistdir(vm, args))));
    vm::List* names = VM_TRY(vm::make_list(vm));
    while (true) {
        Value entry = VM_TRY(vm::next(vm, entries));
        if (entry.is_stopped()) return names;
        VM_TRY(append(vm, names, VM_TRY(vm::subscript(vm, entry, Value::small_int(0)))));
        VM_TRY(vm.poll());
    }
}

constexpr vm::FunctionDef functions[] = {
    {"chdir", chdir, 1, 1},     {"getcwd", getcwd, 0, 0}, {"ilistdir", ilistdir, 0, 1},
    {"listdir", listdir, 0, 1}, {"mkdir", mkdir, 1, 1},   {"remove", remove, 1, 1},
    {"rename", rename, 2, 2},   {"rmdir", rmdir, 1, 1},   {"stat", stat, 1, 1},
    {"statvfs", statvfs, 1, 1}, {"unlink", remove, 1, 1},
};

}  // namespace

std::span<const vm::FunctionDef> path_functions() { return functions; }

}  // namespace krait::hostport
