#include "hostport/program.hpp"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <cstring>

#include "vm/objects/exception.hpp"
#include "vm/native.hpp"

namespace krait::hostport {
namespace {

// The signal handler's only way to the Vm; a process runs one program.
vm::Vm* volatile signal_target = nullptr;

void on_interrupt(int) {
    if (signal_target) signal_target->interrupt();
}

void install_interrupt(vm::Vm& vm) {
    signal_target = &vm;
    struct sigaction action {};
    action.sa_handler = on_interrupt;  // without SA_RESTART: a wait ends
    sigaction(SIGINT, &action, nullptr);
}

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

// SystemExit's argument as an exit status, as the reference takes it: an int, else 0 for none, 1.
int exit_status(vm::Value exception) {
    vm::Exception* native = vm::exception_in(exception);
    vm::Value argument = native && native->args->count ? native->args->items[0] : vm::Value::none();
    if (auto number = vm::as_integer(argument)) return int(*number & 0xff);
    return argument.is_none() ? 0 : 1;
}

int report(vm::Vm& vm, LinuxPort& port) {
    vm::Value exception = vm.take_exception();
    if (vm::is_subtype(vm::type_of(exception), &vm::system_exit_type))
        return exit_status(exception);
    port.flush();
    ErrorPrinter out;
    if (!vm::print_traceback(vm, out, exception).ok()) vm.take_exception();
    return 1;
}

std::string_view folder_of(std::string_view path) {
    std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

vm::Result<vm::Value> run_script(vm::Vm& vm, LinuxPort& port, std::string_view path) {
    auto bytes = port.open_source(path == kStdin ? "/dev/stdin" : path);
    if (!bytes.data()) return vm.raise(vm::os_error_type, vm::Value::small_int(errno));
    auto result = path.ends_with(".mpy")
                      ? vm.run(vm::Image{bytes}, vm.main_globals)
                      : vm.run_source({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                                      {.file_name = path}, vm.main_globals);
    port.close_source(bytes);
    return result;
}

}  // namespace

int run_program(const BoardConfig& config, LinuxPort& port, const ProgramArguments& arguments) {
    BoardMemory memory{config.heap_bytes};
    vm::Vm vm{make_vm_config(config, memory, port)};
    if (!vm.ok()) return refuse_small_heap();
    vm.optimisation = config.optimisation;
    bool has_file = !arguments.is_command && arguments.source != kStdin;
    vm.add_to_path(has_file ? folder_of(arguments.source) : "");
    for (const char* each : arguments.argv) vm.add_argument(each);
    install_interrupt(vm);
    vm::NativeEntry entry{vm};
    auto result = arguments.is_command
                      ? vm.run_source(arguments.source, {.file_name = "<stdin>"}, vm.main_globals)
                      : run_script(vm, port, arguments.source);
    int status = result.ok() ? 0 : report(vm, port);
    int lost = port.flush();
    if (lost) fprintf(stderr, "krait-vm: the program's output was lost: %s\n", strerror(lost));
    return lost && status == 0 ? 1 : status;
}

}  // namespace krait::hostport
