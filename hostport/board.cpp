#include "hostport/board.hpp"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "hostport/modules.hpp"
#include "hostport/search_path.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/code/frozen.hpp"
#include "vm/compile.hpp"

namespace krait::hostport {
namespace {

struct NamedBoard {
    std::string_view name;
    BoardConfig config;
};

// For recursion in C++: small enough that what it builds fits the heap.
constexpr std::size_t kStack = 512 * 1024;

// Heap sizes are those of the boards' usual firmware, times two: values take twice the bytes here.
constexpr NamedBoard boards[] = {
    {"pico", {"rp2", "krait-vm pico", 2 * 233 * 1024, 0, false, 256 * 1024, kStack}},
    {"esp32", {"esp32", "krait-vm esp32", 2 * 160 * 1024, 0, false, 256 * 1024, kStack}},
    {"pyboard", {"pyboard", "krait-vm pyboard", 2 * 100 * 1024, 0, false, 256 * 1024, kStack}},
};

void* take_block(void*, std::size_t size_bytes) { return std::malloc(size_bytes); }
void give_block(void*, void* block, std::size_t) { std::free(block); }

}  // namespace

const BoardConfig* find_board(std::string_view name) {
    for (const NamedBoard& board : boards)
        if (board.name == name) return &board.config;
    return nullptr;
}

const char* board_names() { return "pico, esp32, pyboard"; }

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
            .modules = port_modules(config.has_files),
            .frozen = {vm::frozen_modules, vm::frozen_module_count},
            .compile = vm::compile,
            .compile_memory = {take_block, give_block, nullptr},
            .stack_bytes = std::min(config.stack_bytes, config.heap_bytes / 8),
            .native_stack_limit = config.native_stack_bytes,
            .poll_budget = config.steps,
            .deadline_us = port.deadline(),
            .builtins = config.has_files ? file_builtins() : std::span<const vm::FunctionDef>(),
            .fill_sys = fill_sys,
            .platform = config.platform,
            .machine = config.machine};
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

// One life of the board, from reset to reset. True: reset again; false: the console ended.
bool run_until_reset(const BoardConfig& config, LinuxPort& port, vm::Repl::Mode* mode,
                     int* status) {
    BoardMemory memory{config.heap_bytes};
    vm::Vm vm{make_vm_config(config, memory, port)};
    if (!vm.ok()) {
        *status = refuse_small_heap();
        return false;
    }
    vm.optimisation = config.optimisation;
    if (config.has_files)
        add_search_path(vm, "");
    else
        vm.add_to_path("");
    bool again = serve_repl(vm, port, mode, status);
    if (!run_at_exit(vm)) vm.show_exception();
    return again;
}

}  // namespace

bool run_at_exit(vm::Vm& vm) {
    vm::NativeEntry entry{vm};
    vm::Value function = std::exchange(vm.at_exit, vm::Value::null());
    return function.is_null() || function.is_none() || vm.call(function, {}).ok();
}

int refuse_small_heap() {
    fputs("krait-vm: the heap is too small to start in; give -X heapsize= at least 64k\n", stderr);
    return kUsageStatus;
}

int run_repl(const BoardConfig& config, LinuxPort& port, CtrlD ctrl_d) {
    vm::Repl::Mode mode = vm::Repl::Mode::Friendly;
    int status = 0;
    while (run_until_reset(config, port, &mode, &status)) {
        if (ctrl_d == CtrlD::Leaves && mode == vm::Repl::Mode::Friendly) break;
        port.write("MPY: soft reboot\r\n");
    }
    return status;
}

}  // namespace krait::hostport
