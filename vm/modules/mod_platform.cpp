// platform: what runs here, in words.
#include "vm/modules/modules.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kLanguage = "-1.27.0-";

// platform(): the system, the language's version, the machine, joined by '-'; no spaces.
Result<Value> platform(Vm& vm, Args) {
    StringBuilder text;
    VM_TRY(text.write(vm, vm.config().platform));
    VM_TRY(text.write(vm, kLanguage));
    for (char c : vm.config().machine) VM_TRY(text.put(vm, c == ' ' ? '-' : c));
    return VM_TRY(text.finish(vm));
}

// python_compiler(): what the VM was compiled with.
Result<Value> python_compiler(Vm& vm, Args) { return VM_TRY(make_str(vm, "C++ " __VERSION__)); }

// libc_ver(): (name, version) of the C library; empty, as the VM cannot know its port's.
Result<Value> libc_ver(Vm& vm, Args) {
    const Value pair[] = {Value(vm.name(Name::Empty)), Value(vm.name(Name::Empty))};
    return VM_TRY(make_tuple(vm, pair));
}

constexpr FunctionDef functions[] = {
    {"libc_ver", libc_ver, 0, FunctionDef::kAny},
    {"platform", platform, 0, FunctionDef::kAny},
    {"python_compiler", python_compiler, 0, FunctionDef::kAny},
};

}  // namespace

const ModuleDef platform_module{"platform", functions};

}  // namespace krait::vm
