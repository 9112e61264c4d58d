// sys: who runs, with what arguments, and how to stop.
#include "vm/code/utf8.hpp"
#include "vm/modules/modules.hpp"
#include "vm/objects/attr_tuple.hpp"
#include "vm/objects/stream_printer.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

#include <optional>

namespace krait::vm {
namespace {

// sys.exit([status])
Result<Value> exit(Vm& vm, Args args) {
    if (args.count == 0) return vm.raise(system_exit_type);
    return vm.raise(system_exit_type, args[0]);
}

Result<void> print_any_exception(Vm& vm, Printer& out, Value value) {
    if (is_exception(value)) return print_traceback(vm, out, value);
    VM_TRY(print(vm, out, value, Form::Repr));  // as the reference does with what is none
    return out.write(vm, "\n");
}

// sys.print_exception(exception[, stream])
Result<Value> print_exception(Vm& vm, Args args) {
    if (args.count == 1) {
        ConsolePrinter console;
        VM_TRY(print_any_exception(vm, console, args[0]));
    } else {
        StreamPrinter stream = VM_TRY(printer_to(vm, args[1]));
        VM_TRY(print_any_exception(vm, stream, args[0]));
    }
    return Value::none();
}

// sys.exc_info(): type and value of the exception being handled, and no traceback object.
Result<Value> exc_info(Vm& vm, Args) {
    Value parts[] = {Value::none(), Value::none(), Value::none()};
    Value handled = handled_exception(vm);
    if (!handled.is_null()) {
        parts[0] = Value(type_of(handled));
        parts[1] = handled;
    }
    return VM_TRY(make_tuple(vm, parts));
}

// sys.atexit(function): calls it when the program has ended; gives what it was to call before.
Result<Value> atexit(Vm& vm, Args args) {
    Value before = vm.at_exit.is_null() ? Value::none() : vm.at_exit;
    vm.at_exit = args[0];
    return before;
}

// sys.settrace(function): None, or anything that cannot be called, ends tracing.
Result<Value> settrace(Vm& vm, Args args) {
    vm.set_trace(type_of(args[0])->call ? args[0] : Value::null());
    return Value::none();
}

// --- the console as a stream
// ------------------------------------------------------------------------

// sys.stdout.write(text): how many characters that is.
Result<Value> stream_write(Vm& vm, Args args) {
    VM_TRY(vm.write(VM_TRY(to_text(vm, args[1]))));
    return length(vm, args[1]);
}

// One byte of the console; none at its end.
Result<std::optional<char>> read_byte(Vm& vm) {
    while (true) {
        char byte;
        bool interrupted = false;
        if (vm.port().read({&byte, 1}, &interrupted)) return std::optional<char>(byte);
        if (!interrupted) return std::optional<char>();
        VM_TRY(vm.poll_now());
    }
}

// Up to `most` bytes, or to the end of the line.
Result<Value> read_text(Vm& vm, std::size_t most, bool line) {
    StringBuilder text;
    while (text.view().size() < most) {
        auto byte = VM_TRY(read_byte(vm));
        if (!byte) break;
        VM_TRY(text.put(vm, *byte));
        if (line && *byte == '\n') break;
    }
    if (!is_utf8(text.view())) return vm.raise(unicode_error_type);
    return VM_TRY(text.finish(vm));
}

Result<Value> stream_read(Vm& vm, Args args) {
    std::intptr_t most = args.count == 2 ? VM_TRY(to_integer(vm, args[1])) : -1;
    return read_text(vm, most < 0 ? SIZE_MAX : std::size_t(most), false);
}

Result<Value> stream_readline(Vm& vm, Args) { return read_text(vm, SIZE_MAX, true); }

constexpr FunctionDef stream_methods[] = {
    {"write", stream_write, 2, 2},
    {"read", stream_read, 1, 2},
    {"readline", stream_readline, 1, 1},
};
constexpr Type stream_type{
    .name = "TextIOWrapper", .methods = stream_methods, .subclassable = false};
constexpr Object console_stream{&stream_type};

Result<void> put(Vm& vm, Dict* globals, std::string_view name, Value value) {
    return store(vm, globals, VM_TRY(vm.intern(name)), value);
}
Result<void> put_text(Vm& vm, Dict* globals, std::string_view name, std::string_view text) {
    return put(vm, globals, name, Value(VM_TRY(make_str(vm, text))));
}

// sys.implementation: a tuple whose items have names.
Result<Value> make_implementation(Vm& vm) {
    static constexpr std::string_view names[] = {"name", "version", "_machine", "_mpy", "_build"};
    const Value version[] = {Value::small_int(1), Value::small_int(27), Value::small_int(0),
                             Value(vm.name(Name::Empty))};
    Tuple* numbers = VM_TRY(make_tuple(vm, version));
    const Value items[] = {
        Value(VM_TRY(make_str(vm, "micropython"))),
        Value(numbers),
        Value(VM_TRY(make_str(vm, vm.config().machine))),
        Value::small_int(0x306),
        Value(VM_TRY(make_str(vm, "krait")))
    };
    return VM_TRY(make_attr_tuple(vm, names, items));
}

Result<void> fill(Vm& vm, Dict* globals) {
    for (const char* name : {"stdin", "stdout", "stderr"})
        VM_TRY(put(vm, globals, name, Value(&console_stream)));
    VM_TRY(put(vm, globals, "modules", Value(vm.modules)));
    VM_TRY(put(vm, globals, "path", Value(vm.path)));
    VM_TRY(put(vm, globals, "argv", Value(vm.argv)));
    VM_TRY(put_text(vm, globals, "platform", vm.config().platform));
    VM_TRY(put_text(vm, globals, "version", "3.4.0; krait 0.1.0"));
    VM_TRY(put_text(vm, globals, "byteorder", "little"));
    VM_TRY(put(vm, globals, "maxsize", VM_TRY(make_int(vm, INTPTR_MAX))));
    Tuple* version = VM_TRY(make_tuple(vm, 3));
    constexpr std::intptr_t language[] = {3, 4, 0};
    for (std::size_t i = 0; i < 3; ++i) version->items[i] = Value::small_int(language[i]);
    VM_TRY(put(vm, globals, "version_info", Value(version)));
    VM_TRY(put_text(vm, globals, "ps1", ">>> "));
    VM_TRY(put_text(vm, globals, "ps2", "... "));
    VM_TRY(put(vm, globals, "implementation", VM_TRY(make_implementation(vm))));
    return vm.config().fill_sys ? vm.config().fill_sys(vm, globals) : Result<void>();
}

constexpr std::string_view settable[] = {"ps1", "ps2", "path"};

constexpr FunctionDef functions[] = {
    {"exit", exit, 0, 1},         {"print_exception", print_exception, 1, 2},
    {"exc_info", exc_info, 0, 0}, {"atexit", atexit, 1, 1},
    {"settrace", settrace, 1, 1},
};

}  // namespace

const ModuleDef sys_module{"sys", functions, fill, settable};

}  // namespace krait::vm
