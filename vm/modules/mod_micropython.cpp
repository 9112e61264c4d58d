// micropython: what concerns the VM itself.
#include "vm/modules/modules.hpp"
#include "vm/modules/ring_io.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// micropython.const(value): the value; the compiler folds it where it can.
Result<Value> constant(Vm&, Args args) { return args[0]; }

// micropython.opt_level([level]): how what is compiled from now on is optimised (mpy.md section
// 18).
Result<Value> opt_level(Vm& vm, Args args) {
    if (args.count == 0) return make_int(vm, vm.optimisation);
    vm.optimisation = VM_TRY(to_integer(vm, args[0]));
    return Value::none();
}

// --- memory

// heap_lock(): nothing can be allocated until as many heap_unlock() calls.
Result<Value> heap_lock(Vm& vm, Args) {
    VM_TRY(vm.lock_heap());
    return Value::none();
}

Value lock_depth(Vm& vm) { return Value::small_int(std::intptr_t(vm.heap().locks())); }

// heap_unlock(): how many locks are left.
Result<Value> heap_unlock(Vm& vm, Args) {
    vm.heap().unlock();
    return lock_depth(vm);
}
Result<Value> heap_locked(Vm& vm, Args) { return lock_depth(vm); }

Result<Value> mem_current(Vm& vm, Args) {
    return make_int(vm, std::int64_t(vm.heap().statistics().used_bytes));
}
Result<Value> mem_peak(Vm& vm, Args) {
    return make_int(vm, std::int64_t(vm.heap().statistics().peak_bytes));
}
// mem_total(): bytes ever allocated.
Result<Value> mem_total(Vm& vm, Args) {
    return make_int(vm, std::int64_t(vm.heap().statistics().total_bytes));
}

// stack_use(): bytes of the native stack.
Result<Value> stack_use(Vm& vm, Args) { return make_int(vm, std::int64_t(vm.native_stack_use())); }

template <class... Parts>
Result<void> say(Vm& vm, const char* format, const Parts&... parts) {
    ConsolePrinter console;
    const FormatArg args[] = {FormatArg(parts)...};
    return print_format(vm, console, format, args);
}

// qstr_info([verbose]): how many names are kept once for all their uses, and which.
Result<Value> qstr_info(Vm& vm, Args args) {
    NamesInUse names = vm.names_in_use();
    std::size_t bytes = 0;
    for (const Str* each : names.texts) bytes += each ? each->view().size() : 0;
    VM_TRY(say(vm, "qstr pool: n_pool=1, n_qstr={}, n_str_data_bytes={}, n_total_bytes={}\n",
               names.count, bytes, bytes + names.texts.size_bytes()));
    for (std::size_t i = 0; args.count && i < vm.names_in_use().texts.size(); ++i)
        if (const Str* each = vm.names_in_use().texts[i]) VM_TRY(say(vm, "Q({})\n", each->view()));
    return Value::none();
}

// mem_info([verbose]): the memory in use, and, when verbose, a letter for each page of it.
Result<Value> mem_info(Vm& vm, Args args) {
    HeapStatistics now = vm.heap().statistics();
    VM_TRY(say(vm, "mem: total={}, current={}, peak={}\n", now.total_bytes, now.used_bytes,
               now.peak_bytes));
    VM_TRY(say(vm, "stack: {} out of {}\n", vm.native_stack_use(), vm.config().native_stack_limit));
    VM_TRY(say(vm, "GC: total: {}, used: {}, free: {}\n", now.arena_bytes, now.used_bytes,
               now.arena_bytes - now.used_bytes));
    if (!args.count) return Value::none();
    VM_TRY(say(vm, "{} byte pages: s small objects, L a large one, = more of it, . free:",
               Heap::kPageBytes));
    constexpr std::size_t kPerLine = 64;
    for (std::size_t i = 0; char letter = vm.heap().page_letter(i); ++i) {
        if (i % kPerLine == 0) VM_TRY(vm.write("\n"));
        VM_TRY(vm.write({&letter, 1}));
    }
    VM_TRY(vm.write("\n"));
    return Value::none();
}

// --- interrupts

// schedule(function, argument): calls it soon, between two steps of what runs.
Result<Value> schedule(Vm& vm, Args args) {
    if (!vm.schedule(args[0], args[1])) return vm.raise(runtime_error_type, texts::kScheduleFull);
    return Value::none();
}

// alloc_emergency_exception_buf(size): room for exceptions of handlers that may not allocate. How
// much they take is ours to see to.
Result<Value> alloc_emergency_exception_buf(Vm& vm, Args args) {
    if (VM_TRY(to_integer(vm, args[0])) > 0) vm.keep_room_for_exceptions();
    return Value::none();
}

// kbd_intr(byte): what on the console raises KeyboardInterrupt; -1: nothing.
Result<Value> kbd_intr(Vm& vm, Args args) {
    std::intptr_t byte = VM_TRY(to_integer(vm, args[0]));
    vm.port().set_interrupt_byte(byte < 0 || byte > 255 ? -1 : int(byte));
    return Value::none();
}

constexpr FunctionDef functions[] = {
    {"alloc_emergency_exception_buf", alloc_emergency_exception_buf, 1, 1},
    {"const", constant, 1, 1},
    {"heap_lock", heap_lock, 0, 0},
    {"heap_locked", heap_locked, 0, 0},
    {"heap_unlock", heap_unlock, 0, 0},
    {"kbd_intr", kbd_intr, 1, 1},
    {"mem_current", mem_current, 0, 0},
    {"mem_info", mem_info, 0, 1},
    {"mem_peak", mem_peak, 0, 0},
    {"mem_total", mem_total, 0, 0},
    {"opt_level", opt_level, 0, 1},
    {"qstr_info", qstr_info, 0, 1},
    {"schedule", schedule, 2, 2},
    {"stack_use", stack_use, 0, 0},
};

Result<void> fill(Vm& vm, Dict* globals) {
    return store(vm, globals, VM_TRY(vm.intern(ring_io_type.name)), Value(&ring_io_type));
}

}  // namespace

const ModuleDef micropython_module{"micropython", functions, fill};
const ModuleDef builtins_module{
    .name = "builtins", .functions = {}, .globals = [](Vm& vm) { return vm.builtins; }};

}  // namespace krait::vm
