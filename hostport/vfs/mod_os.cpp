// os: paths, and what the host has beside them: environment, shell.
#include "hostport/vfs/mod_os.hpp"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstring>

#include "hostport/shell.hpp"
#include "hostport/vfs/file.hpp"
#include "hostport/vfs/mounts.hpp"
#include "vm/code/utf8.hpp"
#include "vm/objects/attr_tuple.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// Text of the system's as a str; as bytes where it is no text.
Result<Value> text_value(Vm& vm, std::string_view text) {
    if (!vm::is_utf8(text)) return VM_TRY(vm::make_bytes_object(vm, text));
    return VM_TRY(vm::make_str(vm, text));
}

// A call of the system's about a variable: None, or OSError.
template <class Call>
Result<Value> about_name(Vm& vm, Value name, Call call) {
    SystemText text;
    VM_TRY(to_system_text(vm, name, &text));
    if (call(text.text) != 0) return raise_errno(vm, errno);
    return Value::none();
}

// --- environment
// -------------------------------------------------------------------------------------

// getenv(name[, otherwise])
Result<Value> getenv(Vm& vm, Args args) {
    SystemText name;
    VM_TRY(to_system_text(vm, args[0], &name));
    const char* found = ::getenv(name.text);
    return found ? text_value(vm, found) : Result<Value>(args.get(1));
}

Result<Value> putenv(Vm& vm, Args args) {
    SystemText value;
    VM_TRY(to_system_text(vm, args[1], &value));
    return about_name(vm, args[0], [&](const char* name) { return setenv(name, value.text, 1); });
}

Result<Value> unsetenv(Vm& vm, Args args) { return about_name(vm, args[0], ::unsetenv); }

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
        std::uint32_t random = vm.port().random();
        std::size_t count = std::min(sizeof random, bytes->count - done);
        std::memcpy(bytes->items + done, &random, count);
        done += count;
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
    {"errno", errno_function, 0, 1}, {"getenv", getenv, 1, 2},     {"putenv", putenv, 2, 2},
    {"system", system, 1, 1},        {"unsetenv", unsetenv, 1, 1}, {"urandom", urandom, 1, 1},
};

Result<void> add_functions(Vm& vm, vm::Dict* globals, std::span<const vm::FunctionDef> more) {
    for (const vm::FunctionDef& function : more)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(function.name)), Value(&function)));
    return {};
}

// uname(): what the board is, as its firmware says it.
Result<Value> uname(Vm& vm, Args) {
    static constexpr std::string_view names[] = {"sysname", "nodename", "release", "version",
                                                 "machine"};
    const Value platform { VM_TRY(vm::make_str(vm, vm.config().platform)) };
    const Value items[] = {
        platform,
        platform,
        Value(VM_TRY(vm::make_str(vm, "1.27.0"))),
        Value(VM_TRY(vm::make_str(vm, "v1.27.0 by krait 0.1.0"))),
        Value(VM_TRY(vm::make_str(vm, vm.config().machine)))
    };
    return VM_TRY(vm::make_attr_tuple(vm, names, items));
}

// sync(): writes are not kept back.
Result<Value> sync(Vm&, Args) { return Value::none(); }

constexpr vm::FunctionDef board_functions[] = {
    {"sync", sync, 0, 0},
    {"uname", uname, 0, 0},
    {"urandom", urandom, 1, 1},
};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    VM_TRY(add_functions(vm, globals, path_functions()));
    VM_TRY(add_functions(vm, globals, mount_functions()));
    VM_TRY(add_file_systems(vm, globals));
    return store(vm, globals, VM_TRY(vm.intern("sep")), Value(VM_TRY(vm.intern("/"))));
}

}  // namespace

const vm::ModuleDef os_module{"os", functions, fill};
const vm::ModuleDef board_os_module{"os", board_functions, fill};

}  // namespace krait::hostport
