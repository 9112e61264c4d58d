// Exceptions: instances, and the tree of builtin types.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

struct Tuple;
struct List;

struct TracebackEntry {
    Str* file = nullptr;
    Str* function = nullptr;
    std::uint32_t line = 0;
};
struct Traceback : Object {
    std::uint32_t count = 0;
    std::uint32_t capacity = 0;
    TracebackEntry entries[1];  // innermost first
};

struct Exception : Object {
    Tuple* args = nullptr;
    Traceback* traceback = nullptr;  // null: never raised, or no memory for it
};

// EXCEPTION(type, name, base)
#define KRAIT_EXCEPTIONS(EXCEPTION)                                                  \
    EXCEPTION(base_exception_type, "BaseException", object_type)                     \
    EXCEPTION(exception_type, "Exception", base_exception_type)                      \
    EXCEPTION(system_exit_type, "SystemExit", base_exception_type)                   \
    EXCEPTION(keyboard_interrupt_type, "KeyboardInterrupt", base_exception_type)     \
    EXCEPTION(generator_exit_type, "GeneratorExit", base_exception_type)             \
    EXCEPTION(stop_iteration_type, "StopIteration", exception_type)                  \
    EXCEPTION(stop_async_iteration_type, "StopAsyncIteration", exception_type)       \
    EXCEPTION(arithmetic_error_type, "ArithmeticError", exception_type)              \
    EXCEPTION(overflow_error_type, "OverflowError", arithmetic_error_type)           \
    EXCEPTION(zero_division_error_type, "ZeroDivisionError", arithmetic_error_type)  \
    EXCEPTION(assertion_error_type, "AssertionError", exception_type)                \
    EXCEPTION(attribute_error_type, "AttributeError", exception_type)                \
    EXCEPTION(eof_error_type, "EOFError", exception_type)                            \
    EXCEPTION(import_error_type, "ImportError", exception_type)                      \
    EXCEPTION(lookup_error_type, "LookupError", exception_type)                      \
    EXCEPTION(index_error_type, "IndexError", lookup_error_type)                     \
    EXCEPTION(key_error_type, "KeyError", lookup_error_type)                         \
    EXCEPTION(memory_error_type, "MemoryError", exception_type)                      \
    EXCEPTION(name_error_type, "NameError", exception_type)                          \
    EXCEPTION(os_error_type, "OSError", exception_type)                              \
    EXCEPTION(runtime_error_type, "RuntimeError", exception_type)                    \
    EXCEPTION(not_implemented_error_type, "NotImplementedError", runtime_error_type) \
    EXCEPTION(syntax_error_type, "SyntaxError", exception_type)                      \
    EXCEPTION(indentation_error_type, "IndentationError", syntax_error_type)         \
    EXCEPTION(type_error_type, "TypeError", exception_type)                          \
    EXCEPTION(value_error_type, "ValueError", exception_type)                        \
    EXCEPTION(unicode_error_type, "UnicodeError", value_error_type)

#define EXCEPTION(type, name, base) extern const Type type;
KRAIT_EXCEPTIONS(EXCEPTION)
#undef EXCEPTION

Result<Value> make_exception(Vm& vm, const Type& type, std::span<const Value> args);
// Adds where it passed; without memory the entry is left out.
void add_traceback(Vm& vm, Exception* exception, const TracebackEntry& entry);
// The Exception in an instance of an exception type or of a class derived from one; null if none.
Exception* exception_in(Value value);
inline bool is_exception(Value value) { return type_of(value)->is_exception; }

// The status that a SystemExit wants its process to end with: its first argument's low octet if
// that is an int, 0 for None or nothing, else 1.
int exit_status(Value system_exit);

// "Traceback (most recent call last): ..." as sys.print_exception writes it.
Result<void> print_traceback(Vm& vm, Printer& out, Value exception);

}  // namespace krait::vm
