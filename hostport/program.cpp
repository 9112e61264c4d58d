#include "hostport/program.hpp"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <cstring>

#include "vm/objects/exception.hpp"
#include "hostport/terminal_mode.hpp"
#include "hostport/vfs/mounts.hpp"
#include "vm/code/disassemble.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"
#include "vm/interp/import.hpp"
#include "vm/native.hpp"

namespace krait::hostport {
namespace {

// The signal handler's only way to the Vm; a process runs one program.
vm::Vm* volatile signal_target = nullptr;

void on_interrupt(int) {
    if (signal_target) signal_target->interrupt();
}

// SIGINT stops the Vm while this lives.
class InterruptedBySignal {
  public:
    explicit InterruptedBySignal(vm::Vm& vm) {
        signal_target = &vm;
        struct sigaction action {};
        action.sa_handler = on_interrupt;  // without SA_RESTART: a wait ends
        sigaction(SIGINT, &action, nullptr);
    }
    ~InterruptedBySignal() {
        signal(SIGINT, SIG_DFL);
        signal_target = nullptr;
    }
    InterruptedBySignal(const InterruptedBySignal&) = delete;
    InterruptedBySignal& operator=(const InterruptedBySignal&) = delete;
};

LinuxPort* volatile ending_port = nullptr;

void on_end(int signal) {
    if (ending_port && !ending_port->flush_for(signal)) return;
    raise(signal);  // its usual meaning again, by SA_RESETHAND
}

// What was printed comes out though a signal ends the process, while this lives.
class FlushedBySignal {
  public:
    explicit FlushedBySignal(LinuxPort& port) {
        ending_port = &port;
        for (int signal : kSignals) set_handler(signal, on_end);
    }
    ~FlushedBySignal() {
        for (int signal : kSignals) set_handler(signal, SIG_DFL);
        ending_port = nullptr;
    }
    FlushedBySignal(const FlushedBySignal&) = delete;
    FlushedBySignal& operator=(const FlushedBySignal&) = delete;

  private:
    static constexpr int kSignals[] = {SIGTERM, SIGHUP};

    // Leaves a signal alone that whoever started us wants to be ignored, as nohup does.
    static void set_handler(int signal, void (*handler)(int)) {
        struct sigaction action {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler == SIG_IGN) return;
        action.sa_handler = handler;
        action.sa_flags = SA_RESETHAND | SA_NODEFER;
        sigaction(signal, &action, nullptr);
    }
};

class ErrorPrinter final : public vm::Printer {
  public:
    vm::Result<void> write(vm::Vm&, std::string_view text) override {
        while (!text.empty()) {
            ssize_t count = ::write(2, text.data(), text.size());
            if (count <= 0) break;
            text.remove_prefix(std::size_t(count));
        }
        return {};
    }
};

int report(vm::Vm& vm, LinuxPort& port) {
    vm::Value exception = vm.take_exception();
    if (vm.has_ended()) return 0;  // the board was reset
    if (vm::is_subtype(vm::type_of(exception), &vm::system_exit_type))
        return vm::exit_status(exception);
    port.flush();
    ErrorPrinter out;
    if (!vm::print_traceback(vm, out, exception).ok()) vm.take_exception();
    return 1;
}

// --- the program's text
// -----------------------------------------------------------------------------------

constexpr std::string_view kStdinName = "<stdin>";  // of -c too, in tracebacks

// A program as it is compiled; lent by the port where it comes from a file.
struct Program {
    std::string_view text;
    std::string_view name;  // in tracebacks
    std::span<const std::uint8_t> lent = {};

    bool is_image() const { return name.ends_with(".mpy"); }
};

vm::Result<void> load(vm::Vm& vm, const ProgramArguments& arguments, Program* program) {
    if (arguments.kind == ProgramKind::Command) {
        *program = {arguments.source, kStdinName};
        return {};
    }
    bool is_stdin = arguments.kind == ProgramKind::Stdin;
    auto bytes = map_file(is_stdin ? "/dev/stdin" : arguments.source.data());
    if (!bytes.data()) return vm.raise(vm::os_error_type, vm::Value::small_int(errno));
    *program = {{reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                is_stdin ? kStdinName : arguments.source,
                bytes};
    return {};
}

// compile(text, name, "exec")
vm::Result<void> compile_text(vm::Vm& vm, const Program& program) {
    vm::Value compile = vm::find(vm.builtins, VM_TRY(vm.intern("compile")));
    const vm::Value arguments[] = {
        vm::Value(VM_TRY(vm::make_bytes_object(vm, program.text))),
        vm::Value(VM_TRY(vm::make_str(vm, program.name))),
        vm::Value(VM_TRY(vm::make_str(vm, "exec")))
    };
    VM_TRY(vm.call(compile, {arguments, std::size(arguments)}));
    return {};
}

// Prints the program's instructions; a syntax error waits for the run.
void show_instructions(const Program& program, std::int64_t optimisation, LinuxPort& port) {
    auto print = [](void* to, std::string_view text) { static_cast<LinuxPort*>(to)->write(text); };
    vm::TextSink sink{print, &port};
    if (program.is_image()) {
        vm::disassemble(vm::Image{program.lent}, sink);
        return;
    }
    vm::Arena arena{vm::malloc_blocks()};
    auto compiled = vm::compile(program.text,
                                {.file_name = program.name,
                                 .optimisation = std::uint8_t(optimisation),
                                 .small_int_bits = vm::Value::kSmallIntBits},
                                arena);
    if (compiled.status == vm::CompileStatus::Ok) vm::disassemble(compiled.image, sink);
}

// --- the run
// ----------------------------------------------------------------------------------------------

vm::Result<void> run_text(vm::Vm& vm, const Program& program, bool compile_only) {
    vm::NativeEntry entry{vm};
    if (compile_only && !program.is_image()) return compile_text(vm, program);
    if (compile_only) return {};
    vm::Value name = VM_TRY(vm::make_str(vm, program.name));
    VM_TRY(store(vm, vm.main_globals, vm.name(vm::Name::DFile), name));
    auto result = program.is_image()
                      ? vm.run(vm::Image{program.lent}, vm.main_globals)
                      : vm.run_source(program.text, {.file_name = program.name}, vm.main_globals);
    if (!result.ok()) return vm::Raised{};
    return {};
}

vm::Result<void> run(vm::Vm& vm, LinuxPort& port, const ProgramArguments& arguments) {
    if (arguments.kind == ProgramKind::Module) return vm::run_as_main(vm, arguments.source);
    Program program;
    VM_TRY(load(vm, arguments, &program));
    if (arguments.verbosity > 1) show_instructions(program, vm.optimisation, port);
    auto result = run_text(vm, program, arguments.compile_only);
    unmap_file(program.lent);
    return result;
}

// sys.path[0]: the script's folder, with no links in it.
void set_path(vm::Vm& vm, const BoardConfig& config, const ProgramArguments& arguments) {
    char real[PATH_MAX] = "";
    // A program finds its modules in the files that it sees.
    if (arguments.kind == ProgramKind::Script && config.root == AT_FDCWD) {
        char path[PATH_MAX];
        std::size_t size = arguments.source.copy(path, sizeof path - 1);
        path[size] = 0;
        if (realpath(path, real)) std::strrchr(real, '/')[std::strrchr(real, '/') == real] = 0;
    }
    set_search_path(vm, config, real);
}

void print_memory(vm::Vm& vm) {
    vm.heap().collect();
    auto memory = vm.heap().statistics();
    printf("GC: total: %zu, used: %zu, free: %zu\n", memory.arena_bytes, memory.used_bytes,
           memory.arena_bytes - memory.used_bytes);
    fflush(stdout);
}

// The REPL in the world that the program left: the exit status.
int inspect(vm::Vm& vm, LinuxPort& port) {
    TerminalMode terminal{0};
    port.become_console(ConsoleMode::Board);
    auto mode = vm::Repl::Mode::Friendly;
    int status = 0;
    serve_repl(vm, port, &mode, &status);
    leave_mounts(vm);
    port.flush();
    return status;
}

// The status with which the system refuses a script that is not there.
int complain_unreadable(std::string_view path) {
    fprintf(stderr, "krait-vm: can't open file '%.*s': [Errno %d] %s\n", int(path.size()),
            path.data(), errno, strerror(errno));
    return kUsageStatus;
}

}  // namespace

int run_program(const BoardConfig& config, LinuxPort& port, const ProgramArguments& arguments) {
    if (arguments.kind == ProgramKind::Script && access(arguments.source.data(), F_OK) != 0)
        return complain_unreadable(arguments.source);
    BoardFiles files;
    if (!files.open(config, port)) return kUsageStatus;
    BoardHardware hardware;
    if (!hardware.open(config, port)) return kUsageStatus;
    Machine& machine = hardware.machine();
    BoardMemory memory{config.heap_bytes};
    vm::Vm vm{make_vm_config(config, memory, port)};
    if (!vm.ok()) return refuse_small_heap();
    BoardLife life{machine, vm};
    vm.optimisation = config.optimisation;
    set_path(vm, config, arguments);
    for (const char* each : arguments.argv) vm.add_argument(each);
    int status;
    {
        FlushedBySignal flushed{port};
        InterruptedBySignal interrupted{vm};
        vm::NativeEntry entry{vm};
        auto result = run(vm, port, arguments);
        status = result.ok() ? 0 : report(vm, port);
        // What micropython.schedule() was given last, too; past a limit nothing runs any more.
        bool goes_on = !vm.is_past_limit() && !machine.is_resetting();
        if (goes_on && (!vm.poll_step_now().ok() || !run_at_exit(vm))) status = report(vm, port);
        if (!arguments.inspect) leave_mounts(vm);
    }
    int lost = port.flush();
    if (lost) fprintf(stderr, "krait-vm: the program's output was lost: %s\n", strerror(lost));
    if (arguments.verbosity) print_memory(vm);
    if (arguments.inspect) return inspect(vm, port);
    if (!hardware.close()) lost = EIO;
    return lost && status == 0 ? 1 : status;
}

}  // namespace krait::hostport
