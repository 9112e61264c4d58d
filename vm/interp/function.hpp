// Functions made by def and lambda, the cells that closures share, and generators.
#pragma once

#include "vm/interp/code.hpp"
#include "vm/objects/dict.hpp"
#include "vm/objects/object.hpp"
#include "vm/objects/tuple.hpp"

namespace krait::vm {

struct Frame;

// A variable shared between functions; unset while it has no value.
struct ClosureCell : Object {
    Value content = Value::unset();
};
extern const Type closure_cell_type;
Result<ClosureCell*> make_closure_cell(Vm& vm, Value content);

struct Function : Object {
    Prototype* prototype = nullptr;
    Dict* globals = nullptr;
    Tuple* defaults = nullptr;         // null: none
    Dict* keyword_defaults = nullptr;  // null: none
    Tuple* cells = nullptr;            // closed-over ClosureCells; null: none
};
extern const Type function_type;
Result<Function*> make_function(Vm& vm, Prototype* prototype, Dict* globals);

// A suspended function. Its frame follows it in the same heap cell.
struct Generator : Object {
    Frame* frame = nullptr;  // null: finished
    Str* name = nullptr;     // of its function
    bool started = false;    // has yielded
    bool running = false;
    bool finished = false;  // has returned
};
extern const Type generator_type;

// What a generator is resumed with.
struct Resumption {
    Value sent = Value::none();
    Value thrown;  // what throw() was given, an exception or not; null: nothing
};
// Runs a generator up to its next yield: the value, or Value::stopped() with vm.stop_value.
Result<Value> resume(Vm& vm, Generator* generator, const Resumption& with);

}  // namespace krait::vm
