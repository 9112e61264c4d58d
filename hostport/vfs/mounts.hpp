// The mount table: which file system lies where. os, open() and import ask it first.
#pragma once

#include <string_view>

#include "vm/native.hpp"
#include "vm/port.hpp"

namespace krait::hostport {

extern const vm::Type mounts_type;

// A file system is any object with the methods that VfsPosix has, be it native or Python's.
struct Mounts : vm::Object {
    vm::List* rows = nullptr;      // of tuples (file system, path); what lies at "/" comes last
    vm::Tuple* current = nullptr;  // the row in which the current folder is; null: "/" itself
};

// Those of `vm`, made when they are first asked for. Raises MemoryError.
vm::Result<Mounts*> mounts_of(vm::Vm& vm);

// What lies at a path.
struct Place {
    enum class Kind : std::uint8_t { Nowhere, Root, Within } kind = Kind::Nowhere;
    vm::Tuple* row = nullptr;  // Within: whose file system has it ...
    std::string_view path;     // ... and what it is called there: a part of the text asked for
    vm::Value file_system() const;
};
Place look_up(const Mounts* mounts, std::string_view path);

// Calls a method of a file system.
vm::Result<vm::Value> ask(vm::Vm& vm, vm::Value file_system, std::string_view method,
                          std::initializer_list<vm::Value> arguments);

// vm::Port::stat and open_source.
vm::Result<vm::PathKind> stat_module(vm::Vm& vm, std::string_view path);
vm::Result<vm::Source> open_module(vm::Vm& vm, std::string_view path);

// At the end of a Vm: what files of mounted volumes hold back comes to their devices.
void leave_mounts(vm::Vm& vm);

// The functions of a path, for the module os: chdir, getcwd, stat, listdir ...
std::span<const vm::FunctionDef> path_functions();
// mount() and umount(), for os and vfs; and the types of file systems there.
std::span<const vm::FunctionDef> mount_functions();
vm::Result<void> add_file_systems(vm::Vm& vm, vm::Dict* globals);

}  // namespace krait::hostport
