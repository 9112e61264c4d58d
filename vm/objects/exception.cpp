#include "vm/objects/exception.hpp"

#include <optional>

#include "vm/native.hpp"
#include "vm/objects/errno_names.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/instance_slots.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Value> make_exception_value(Vm& vm, const Type& type, Args args) {
    return make_exception(vm, type, args.all());
}

// OSError(errno[, name]): "[Errno 2] ENOENT: name".
Result<bool> print_os_error(Vm& vm, Printer& out, const Exception* self) {
    if (self->args->count == 0 || self->args->count > 2) return false;
    auto number = as_integer(self->args->items[0]);
    std::string_view name = number ? errno_name(*number) : std::string_view{};
    if (name.empty()) return false;
    const FormatArg args[] = {*number, name};
    VM_TRY(print_format(vm, out, "[Errno {}] {}", args));
    if (self->args->count == 2) {
        VM_TRY(out.write(vm, ": "));
        VM_TRY(print(vm, out, self->args->view()[1], Form::Str));
    }
    return true;
}

// str(): nothing, the one argument, or all of them as a tuple.
Result<void> print_arguments(Vm& vm, Printer& out, const Exception* self) {
    if (self->args->count == 0) return {};
    if (is_subtype(self->type, &os_error_type) && VM_TRY(print_os_error(vm, out, self))) return {};
    if (self->args->count == 1) return print(vm, out, self->args->items[0], Form::Str);
    return print(vm, out, Value(self->args), Form::Repr);
}

Result<void> print_named(Vm& vm, Printer& out, std::string_view name, const Exception* self,
                         Form form) {
    if (form == Form::Str) return print_arguments(vm, out, self);
    VM_TRY(out.write(vm, name));
    return print(vm, out, Value(self->args), Form::Repr);
}

Result<void> print_exception(Vm& vm, Printer& out, Value self, Form form) {
    return print_named(vm, out, type_of(self)->name, self.as<Exception>(), form);
}

Result<Value> exception_attribute(Vm& vm, Value self, Str* name) {
    auto* exception = self.as<Exception>();
    Value first = exception->args->count ? exception->args->items[0] : Value::none();
    if (name == vm.name(Name::Args)) return Value(exception->args);
    // Of every exception, as on the reference, not of StopIteration and OSError alone.
    if (name == vm.name(Name::Value) || name->view() == "errno") return first;
    return Value::null();
}

void trace_traceback(Object* object, Marker& marker) {
    auto* traceback = static_cast<Traceback*>(object);
    for (std::uint32_t i = 0; i < traceback->count; ++i) {
        marker.mark(traceback->entries[i].file);
        marker.mark(traceback->entries[i].function);
    }
}

void trace_exception(Object* object, Marker& marker) {
    marker.mark(static_cast<Exception*>(object)->args);
    marker.mark(static_cast<Exception*>(object)->traceback);
}

constexpr Type exception_row(std::string_view name, const Type* base) {
    return {.name = name,
            .base = base == &object_type ? nullptr : base,
            .is_exception = true,
            .make = make_exception_value,
            .print = print_exception,
            .attribute = exception_attribute,
            .trace = trace_exception};
}

constexpr Type traceback_type{.name = "traceback", .subclassable = false, .trace = trace_traceback};

}  // namespace

#define EXCEPTION(type, name, base) constinit const Type type = exception_row(name, &base);
KRAIT_EXCEPTIONS(EXCEPTION)
#undef EXCEPTION

Result<Value> make_exception(Vm& vm, const Type& type, std::span<const Value> args) {
    std::optional<HeapUnlocked> unlocked;
    if (vm.exceptions_have_room()) unlocked.emplace(vm.heap());
    Tuple* tuple = VM_TRY(make_tuple(vm, args));
    Exception* made = VM_TRY(vm.make<Exception>(type));
    made->args = tuple;
    return made;
}

Exception* exception_in(Value value) {
    Value native = native_value(value);
    const Type* type = type_of(native);
    return type->is_exception && !is_class(type) ? native.as<Exception>() : nullptr;
}

Result<void> print_native_part(Vm& vm, Printer& out, Value self, Value native, Form form) {
    if (!type_of(native)->is_exception) return print(vm, out, native, form);
    return print_named(vm, out, type_of(self)->name, native.as<Exception>(), form);
}

int exit_status(Value system_exit) {
    Exception* native = exception_in(system_exit);
    Value argument = native && native->args->count ? native->args->items[0] : Value::none();
    if (auto number = as_integer(argument)) return int(*number & 0xff);
    return argument.is_none() ? 0 : 1;
}

void add_traceback(Vm& vm, Exception* exception, const TracebackEntry& entry) {
    constexpr std::uint32_t kFirst = 4;
    Traceback* old = exception->traceback;
    if (!old || old->count == old->capacity) {
        std::uint32_t capacity = old ? old->capacity * 2 : kFirst;
        std::size_t bytes = sizeof(Traceback) + (capacity - 1) * sizeof(TracebackEntry);
        auto* grown = static_cast<Traceback*>(vm.heap().allocate(bytes));
        if (!grown) return;
        grown->type = &traceback_type;
        grown->capacity = capacity;
        for (std::uint32_t i = 0; old && i < old->count; ++i) grown->entries[i] = old->entries[i];
        grown->count = old ? old->count : 0;
        exception->traceback = grown;
    }
    exception->traceback->entries[exception->traceback->count++] = entry;
}

Result<void> print_traceback(Vm& vm, Printer& out, Value exception) {
    Exception* native = exception_in(exception);
    Traceback* traceback = native ? native->traceback : nullptr;
    if (traceback) VM_TRY(out.write(vm, "Traceback (most recent call last):\n"));
    for (std::uint32_t i = traceback ? traceback->count : 0; i-- > 0;) {
        const TracebackEntry& entry = traceback->entries[i];
        const FormatArg args[] = {entry.file, entry.line};
        VM_TRY(print_format(vm, out, "  File \"{}\", line {}", args));
        if (entry.function) {
            const FormatArg name[] = {entry.function};
            VM_TRY(print_format(vm, out, ", in {}", name));
        }
        VM_TRY(out.write(vm, "\n"));
    }
    VM_TRY(out.write(vm, type_of(exception)->name));
    if (native && native->args->count) {
        VM_TRY(out.write(vm, ": "));
        VM_TRY(print(vm, out, Value(native), Form::Str));
    } else if (native) {
        VM_TRY(out.write(vm, ": "));
    }
    return out.write(vm, "\n");
}

}  // namespace krait::vm
