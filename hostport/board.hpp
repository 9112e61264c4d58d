// A board: one Vm with its port and memory, run on one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "hostport/control/server.hpp"
#include "hostport/linux_port.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/sim_controls.hpp"
#include "hostport/modules.hpp"
#include "hostport/sim/trace_file.hpp"
#include "vm/repl.hpp"
#include "vm/vm.hpp"

namespace krait::hostport {

struct BoardConfig {
    std::string_view platform = "linux";
    std::string_view machine = "krait-vm";
    const BoardDescription* hardware = nullptr;  // what machine shows; null: a host without a board
    std::size_t heap_bytes = std::size_t{256} << 20;  // address space; touched only when used
    std::int64_t epoch_s = -1;                        // see vm::VmConfig::board_epoch_s
    std::int64_t optimisation = 0;                    // micropython.opt_level() at the start
    Files files = Files::Host;
    int root = AT_FDCWD;               // as Storage's
    int remote = -1;                   // as Storage's
    std::size_t flash_bytes = 0;       // of a board
    const char* flash_path = nullptr;  // a file with its content; null: it is empty at the start
    std::size_t stack_bytes = 256 * 1024;  // Python frames; at most an eighth of the heap
    std::size_t native_stack_bytes = 1024 * 1024;
    std::uint64_t steps = 0;             // jumps, calls and native steps; 0: no limit
    std::uint64_t time_us = 0;           // wall time; 0: no limit
    const char* control_path = nullptr;  // where the control channel is; null: there is none
    const char* trace_path = nullptr;    // what happens on it is written there; null: nowhere
    bool virtual_time = false;           // see BoardTime
    bool strict_time = false;            // virtual, and never paced
};

// That of a simulated board: what `description`, which is lent, says, with its flash still empty.
BoardConfig board_config(const BoardDescription& description);

// Memory for a Vm: zero pages of the system's, given back at the end.
class BoardMemory {
  public:
    explicit BoardMemory(std::size_t size_bytes);
    ~BoardMemory();
    BoardMemory(const BoardMemory&) = delete;
    BoardMemory& operator=(const BoardMemory&) = delete;
    std::span<std::byte> bytes() const { return bytes_; }

  private:
    std::span<std::byte> bytes_;
};

// With the port's deadline as the Vm's.
vm::VmConfig make_vm_config(const BoardConfig& config, const BoardMemory& memory, LinuxPort& port);

// The exit status of a wrong command line, as the shell has it.
inline constexpr int kUsageStatus = 2;
// That of a process whose time is up though its program does not end: as timeout(1) has it.
inline constexpr int kTimeStatus = 124;
// Says on stderr that no Vm fits the heap asked for; the exit status.
int refuse_small_heap();

// Calls what a program gave sys.atexit. False if that raised.
bool run_at_exit(vm::Vm& vm);

// What a board or program finds mounted, as its configuration says; to be kept as long as Vms run.
class BoardFiles {
  public:
    // On failure false, after a sentence on stderr.
    bool open(const BoardConfig& config, LinuxPort& port);

  private:
    std::unique_ptr<Flash> flash_;
};

// Sets sys.path: `first`, then the usual folders of the host or of a board.
void set_search_path(vm::Vm& vm, const BoardConfig& config, std::string_view first);

// The hardware of a board or program, as its configuration says; to be kept as long as Vms run.
class BoardHardware {
  public:
    // On failure false, after a sentence on stderr.
    bool open(const BoardConfig& config, LinuxPort& port);
    // What is traced comes to its file. False, after a sentence on stderr: something was lost.
    bool close();
    Machine& machine() { return *machine_; }

  private:
    bool open_trace(const BoardConfig& config);
    bool open_control(const BoardConfig& config, LinuxPort& port);

    std::optional<Machine> machine_;
    std::optional<SimControls> controls_;
    std::unique_ptr<TraceFile> trace_;
    std::unique_ptr<ControlServer> control_;
};

// What Ctrl-D does in the friendly REPL.
enum class CtrlD : std::uint8_t {
    Resets,  // a board: a soft reset, which makes a new Vm
    Leaves,  // a program at a terminal
};

// While a Vm runs on a machine.
class BoardLife {
  public:
    BoardLife(Machine& machine, vm::Vm& vm) : machine_(machine) { machine_.begin_life(vm); }
    ~BoardLife() { machine_.end_life(); }
    BoardLife(const BoardLife&) = delete;
    BoardLife& operator=(const BoardLife&) = delete;

  private:
    Machine& machine_;
};

// Serves the REPL of one Vm in `*mode`, which it keeps up to date. True: a reset was asked for;
// false: the console ended. `*status`: what a SystemExit that asked for it wants the process to end
// with, else 0.
bool serve_repl(vm::Vm& vm, LinuxPort& port, vm::Repl::Mode* mode, int* status);

// Serves the REPL on the port's console until that ends. The exit status.
int run_repl(const BoardConfig& config, LinuxPort& port, CtrlD ctrl_d);

}  // namespace krait::hostport
