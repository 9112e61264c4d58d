// Runs the .mpy named on the command line, with 64 KB for all that it makes.
#include "cortexm/debugger.hpp"
#include "cortexm/port.hpp"
#include "vm/interp/import.hpp"
#include "vm/modules/modules.hpp"
#include "vm/native.hpp"
#include "vm/objects/exception.hpp"

namespace krait::cortexm {
namespace {

constexpr const vm::ModuleDef* modules[] = {
    &vm::builtins_module, &vm::gc_module,          &vm::math_module,     &vm::micropython_module,
    &vm::sys_module,      &vm::time_module,        &vm::errno_module,    &vm::struct_module,
    &vm::array_module,    &vm::collections_module, &vm::io_module,       &vm::json_module,
    &vm::binascii_module, &vm::heapq_module,       &vm::random_module,   &vm::cmath_module,
    &vm::platform_module, &vm::re_module,          &vm::framebuf_module, &vm::uctypes_module,
    &vm::asyncio_module,
};

constexpr std::size_t kArena = 64 * 1024, kFrameStack = 6 * 1024;
constexpr std::size_t kNativeStack = 20 * 1024;  // of the linker script's stack_bytes
alignas(16) std::byte arena[kArena];

vm::Result<void> run(vm::Vm& vm, std::string_view path) {
    vm::Source source = VM_TRY(vm.port().open_source(vm, path));
    vm::Value file = VM_TRY(vm::make_str(vm, path));
    VM_TRY(store(vm, vm.main_globals, vm.name(vm::Name::DFile), file));
    VM_TRY(vm.run(vm::Image{source.bytes}, vm.main_globals));
    return vm.poll_step_now();  // what was scheduled last
}

// The exit status of what ended with an exception.
int report(vm::Vm& vm) {
    vm::Value raised = vm.take_exception();
    if (vm::is_subtype(vm::type_of(raised), &vm::system_exit_type)) return vm::exit_status(raised);
    vm.set_exception(raised);
    vm.show_exception();
    return 1;
}

int run_program() {
    Mps2Port port;
    static char text[256];
    std::string_view words = command_line(text);
    std::string_view path = words.substr(0, words.find(' '));
    if (path.empty()) port.fatal("no program: give -semihosting-config arg=krait,arg=FILE.mpy");
    alignas(vm::Vm) static std::byte place[sizeof(vm::Vm)];
    auto& vm = *new (place) vm::Vm({.arena = arena,
                                    .arena_is_clear = true,  // start.cpp clears it
                                    .port = port,
                                    .modules = modules,
                                    .sources_stay = true,
                                    .stack_bytes = kFrameStack,
                                    .native_stack_limit = kNativeStack,
                                    .platform = "mps2",
                                    .machine = "krait-vm mps2-an386 with Cortex-M4"});
    if (!vm.ok()) port.fatal("the arena is too small to start in");
    for (const char* folder : {"", "lib"}) vm.add_to_path(folder);
    for (std::size_t end; !words.empty(); words.remove_prefix(std::min(end + 1, words.size()))) {
        end = std::min(words.find(' '), words.size());
        vm.add_argument(words.substr(0, end));
    }
    port.set_interrupt_target(&vm);
    vm::NativeEntry entry{vm};
    return run(vm, path).ok() ? 0 : report(vm);
}

}  // namespace
}  // namespace krait::cortexm

int main() { return krait::cortexm::run_program(); }
