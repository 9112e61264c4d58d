// __build_class__: runs a class body and makes the class (.mpy v6.3 section 16).
#include "vm/interp/call.hpp"
#include "vm/interp/operators.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Runs the body with `attributes` as the dict that its names go to. Gives what it returned.
Result<Value> run_body(Vm& vm, Function* body, Dict* attributes) {
    VM_TRY(vm.check_native_stack());
    Entered entered = VM_TRY(enter(vm, body, Args()));
    if (!entered.frame) return vm.raise(type_error_type, texts::kBadClassBody);
    entered.frame->is_class_body = true;
    Value outer = Value(vm.locals);  // kept alive by this local
    vm.locals = attributes;
    auto result = execute(vm, entered.frame);
    vm.locals = outer.as<Dict>();
    return result;
}

Result<Value> build_class(Vm& vm, Args args) {
    if (!is_function(args[0]) || !is_str(args[1]))
        return vm.raise(type_error_type, texts::kBadClassBody);
    Dict* attributes = VM_TRY(make_dict(vm));
    Value returned = VM_TRY(run_body(vm, args[0].as<Function>(), attributes));
    Tuple* bases = VM_TRY(make_tuple(vm, args.all().subspan(2)));
    const Value call[] = {args[1], Value(bases), Value(attributes)};
    Value metaclass = bases->count && !is_type(bases->items[0]) ? Value(type_of(bases->items[0]))
                                                                : Value(&type_type);
    Value cls = VM_TRY(vm.call(metaclass, Args(call)));
    if (returned.is_none()) return cls;
    if (!is(returned, closure_cell_type)) return vm.raise(type_error_type, texts::kBadClassBody);
    returned.as<ClosureCell>()->content = cls;
    return cls;
}

}  // namespace

constexpr FunctionDef build_class_function{"__build_class__", build_class, 2, FunctionDef::kAny};

}  // namespace krait::vm
