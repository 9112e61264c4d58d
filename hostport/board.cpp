#include "hostport/board.hpp"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "hostport/modules.hpp"
#include "hostport/search_path.hpp"
#include "hostport/vfs/file.hpp"
#include "hostport/vfs/mounts.hpp"
#include "vm/code/frozen.hpp"
#include "vm/compile.hpp"
#include "vm/interp/source_file.hpp"
#include "vm/objects/exception.hpp"

namespace krait::hostport {
namespace {

void* take_block(void*, std::size_t size_bytes) { return std::malloc(size_bytes); }
void give_block(void*, void* block, std::size_t) { std::free(block); }

}  // namespace

BoardConfig board_config(const BoardDescription& description) {
    BoardConfig config;
    config.files = Files::Board;
    config.root = -1;
    config.hardware = &description;
    config.flash_bytes = description.flash_bytes;
    config.platform = description.platform;
    config.machine = description.machine;
    constexpr std::int64_t k2000 = 946'684'800;
    config.epoch_s = description.epoch_year == 2000 ? k2000 : 0;
    config.heap_bytes = 2 * description.heap_bytes;  // values take twice the bytes here
    // For recursion in C++: small enough that what it builds fits the heap.
    config.native_stack_bytes = 512 * 1024;
    return config;
}

BoardMemory::BoardMemory(std::size_t size_bytes) {
    void* memory = mmap(nullptr, size_bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory != MAP_FAILED) bytes_ = {static_cast<std::byte*>(memory), size_bytes};
}

BoardMemory::~BoardMemory() {
    if (!bytes_.empty()) munmap(bytes_.data(), bytes_.size());
}

vm::VmConfig make_vm_config(const BoardConfig& config, const BoardMemory& memory, LinuxPort& port) {
    return {.arena = memory.bytes(),
            .arena_is_clear = true,  // fresh from the kernel
            .port = port,
            .modules = port_modules(config.files),
            .frozen = {vm::frozen_modules, vm::frozen_module_count},
            .compile = vm::compile,
            .compile_memory = {take_block, give_block, nullptr},
            .stack_bytes = std::min(config.stack_bytes, config.heap_bytes / 8),
            .native_stack_limit = config.native_stack_bytes,
            .poll_budget = config.steps,
            .builtins = port_builtins(),
            .fill_sys = fill_sys,
            .platform = config.platform,
            .machine = config.machine,
            .board_epoch_s = config.epoch_s};
}

bool serve_repl(vm::Vm& vm, LinuxPort& port, vm::Repl::Mode* mode, int* status) {
    *status = 0;
    vm::Repl repl{vm};
    repl.start(*mode);
    while (true) {
        char byte;
        bool interrupted = false;
        if (port.read({&byte, 1}, &interrupted) == 0) {
            if (!interrupted) return false;
            // What came while nobody typed.
            vm::NativeEntry entry{vm};
            port.set_interrupt_target(&vm);
            if (!vm.poll_step_now().ok()) vm.take_exception();
            port.set_interrupt_target(nullptr);
            vm.forget_interrupt();
            if (port.machine()->is_resetting()) return true;
            continue;
        }
        port.set_interrupt_target(&vm);
        auto action = repl.feed(byte);
        port.set_interrupt_target(nullptr);
        vm.forget_interrupt();
        *mode = repl.mode();
        *status = repl.exit_status();
        if (action == vm::Repl::Action::SoftReset) return true;
    }
}

namespace {

// Runs a file of the board's at its start, if there is one. True: it ended in SystemExit.
bool run_start_file(vm::Vm& vm, LinuxPort& port, std::string_view path, int* status) {
    vm::NativeEntry entry{vm};
    port.set_interrupt_target(&vm);
    auto result = [&]() -> vm::Result<void> {
        if (port.take_early_interrupt()) return vm.raise(vm::keyboard_interrupt_type);
        if (VM_TRY(vm.port().stat(vm, path)) != vm::PathKind::File) return {};
        vm::SourceFile file{vm};
        VM_TRY(file.open(path));
        VM_TRY(vm.run_source(file.text(), {.file_name = path.substr(1)}, vm.main_globals));
        return {};
    }();
    port.set_interrupt_target(nullptr);
    if (vm.forget_interrupt() && vm.has_ended()) port.note_early_interrupt();
    if (result.ok()) return false;
    vm::Value exception = vm.take_exception();
    if (vm.has_ended()) return true;
    if (vm::is_subtype(vm::type_of(exception), &vm::system_exit_type)) {
        *status = vm::exit_status(exception);
        return true;
    }
    vm.set_exception(exception);
    vm.show_exception();
    return false;
}

// boot.py, and, where no tool is in the raw REPL, main.py. True: they asked for another reset.
bool run_start_files(vm::Vm& vm, LinuxPort& port, vm::Repl::Mode mode, int* status) {
    if (run_start_file(vm, port, "/boot.py", status)) return true;
    return mode == vm::Repl::Mode::Friendly && run_start_file(vm, port, "/main.py", status);
}

// One life of the board, from reset to reset. True: reset again; false: the console ended.
bool run_until_reset(const BoardConfig& config, LinuxPort& port, Machine& machine,
                     vm::Repl::Mode* mode, int* status) {
    BoardMemory memory{config.heap_bytes};
    vm::Vm vm{make_vm_config(config, memory, port)};
    if (!vm.ok()) {
        *status = refuse_small_heap();
        return false;
    }
    vm.optimisation = config.optimisation;
    set_search_path(vm, config, "");
    BoardLife life{machine, vm};
    bool again = config.files == Files::Board && run_start_files(vm, port, *mode, status);
    // Start files that ask for a reset each time do not outlive their console.
    again = again ? !port.input_ended() : serve_repl(vm, port, mode, status);
    if (machine.is_resetting()) return true;  // nothing is put in order first
    if (!run_at_exit(vm)) vm.show_exception();
    leave_mounts(vm);
    return again;
}

}  // namespace

bool run_at_exit(vm::Vm& vm) {
    vm::NativeEntry entry{vm};
    vm::Value function = std::exchange(vm.at_exit, vm::Value::null());
    return function.is_null() || function.is_none() || vm.call(function, {}).ok();
}

bool BoardHardware::open(const BoardConfig& config, LinuxPort& port) {
    machine_.emplace(port, config.hardware);
    port.set_machine(&*machine_);
    controls_.emplace(*machine_, port.storage().flash);
    port.set_controls(&*controls_);
    if (config.hardware) port.forget_time_zone();
    // Without a board it is made when it is asked for.
    std::string error;
    if (!config.hardware && !config.trace_path && !config.control_path) return true;
    if (machine_->hardware(&error)) return open_trace(config) && open_control(config, port);
    const BoardDescription& board = machine_->description();
    fprintf(stderr, "krait-vm: --board %s: %s\n",
            board.path.empty() ? board.name.c_str() : board.path.c_str(), error.c_str());
    return false;
}

bool BoardHardware::open_trace(const BoardConfig& config) {
    if (!config.trace_path) return true;
    constexpr int kPins = 48;  // that a trace without a board shows
    for (int pin = 0; !config.hardware && pin < kPins; ++pin) machine_->hardware().find_pin(pin);
    std::string error;
    trace_ = TraceFile::open(config.trace_path, machine_->hardware(), &error);
    if (!trace_) fprintf(stderr, "krait-vm: --trace %s\n", error.c_str());
    return trace_ != nullptr;
}

bool BoardHardware::open_control(const BoardConfig& config, LinuxPort& port) {
    if (!config.control_path) return true;
    std::string error;
    control_ = ControlServer::open(config.control_path, port, *machine_, *controls_, &error);
    if (!control_) fprintf(stderr, "krait-vm: --control %s\n", error.c_str());
    return control_ != nullptr;
}

bool BoardHardware::close() {
    if (!trace_ || trace_->flush()) return true;
    fputs("krait-vm: the trace could not be written whole\n", stderr);
    return false;
}

bool BoardFiles::open(const BoardConfig& config, LinuxPort& port) {
    std::string error;
    if (config.root < 0 && config.root != AT_FDCWD) {
        flash_ = Flash::open(config.flash_path, config.flash_bytes, &error);
        if (!flash_) {
            fprintf(stderr, "krait-vm: --flash %s: %s\n",
                    config.flash_path ? config.flash_path : "in memory", error.c_str());
            return false;
        }
    }
    port.set_storage({config.root, flash_.get(), config.remote});
    return true;
}

void set_search_path(vm::Vm& vm, const BoardConfig& config, std::string_view first) {
    if (config.files == Files::Host && config.root == AT_FDCWD) return add_search_path(vm, first);
    vm.add_to_path(first);
    for (std::string_view folder : {".frozen", "/lib"}) vm.add_to_path(folder);
}

int refuse_small_heap() {
    fputs("krait-vm: the heap is too small to start in; give -X heapsize= at least 64k\n", stderr);
    return kUsageStatus;
}

int run_repl(const BoardConfig& config, LinuxPort& port, CtrlD ctrl_d) {
    BoardFiles files;
    if (!files.open(config, port)) return kUsageStatus;
    if (config.hardware && config.hardware->console_ring_bytes)
        port.lose_beyond(config.hardware->console_ring_bytes);
    vm::Repl::Mode mode = vm::Repl::Mode::Friendly;
    int status = 0;
    BoardHardware hardware;
    if (!hardware.open(config, port)) return kUsageStatus;
    Machine& machine = hardware.machine();
    while (run_until_reset(config, port, machine, &mode, &status)) {
        if (machine.finish_reset()) {
            if (Flash* flash = port.storage().flash) flash->restore_power();
            if (port.input_ended()) break;
            mode = vm::Repl::Mode::Friendly;
            continue;
        }
        machine.note_soft_reset();
        if (ctrl_d == CtrlD::Leaves && mode == vm::Repl::Mode::Friendly) break;
        port.write("MPY: soft reboot\r\n");
    }
    if (!hardware.close() && status == 0) status = 1;
    return status;
}

}  // namespace krait::hostport
