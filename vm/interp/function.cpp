#include "vm/interp/function.hpp"

#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<void> print_plain(Vm& vm, Printer& out, const Function* function) {
    if (function->prototype->prelude.flags & kFlagGenerator) return out.write(vm, "<generator>");
    const FormatArg args[] = {function->prototype->name, FormatArg::hex(Value(function).word())};
    return print_format(vm, out, "<function {} at 0x{}>", args);
}

Result<void> print_cell(Vm& vm, Printer& out, Value content) {
    if (content.is_unset()) return out.write(vm, "(nil)");
    const FormatArg args[] = {FormatArg::hex(content.word())};
    VM_TRY(print_format(vm, out, "<cell {} ", args));
    VM_TRY(print(vm, out, content, Form::Repr));
    return out.write(vm, ">");
}

Result<void> print_function(Vm& vm, Printer& out, Value self, Form) {
    auto* function = self.as<Function>();
    if (!function->cells) return print_plain(vm, out, function);
    VM_TRY(vm.check_native_stack());
    VM_TRY(out.write(vm, "<closure "));
    VM_TRY(print_plain(vm, out, function));
    const FormatArg args[] = {FormatArg::hex(self.word()), function->cells->count};
    VM_TRY(print_format(vm, out, " at {}, n_closed={} ", args));
    for (Value cell : function->cells->view()) {
        VM_TRY(print_cell(vm, out, cell.as<ClosureCell>()->content));
        VM_TRY(out.write(vm, " "));
    }
    return out.write(vm, ">");
}

Result<Value> function_attribute(Vm& vm, Value self, Str* name) {
    if (name == vm.name(Name::DName)) return Value(self.as<Function>()->prototype->name);
    if (name->view() == "__globals__") return Value(self.as<Function>()->globals);
    return Value::null();
}

Result<Value> call_function(Vm& vm, Value self, Args args) {
    VM_TRY(vm.check_native_stack());
    Entered entered = VM_TRY(enter(vm, self.as<Function>(), args));
    if (!entered.frame) return entered.generator;
    entered.frame->role = FrameRole::Native;
    return execute(vm, entered.frame);
}

void trace_function(Object* object, Marker& marker) {
    auto* function = static_cast<Function*>(object);
    marker.mark(function->prototype);
    marker.mark(function->globals);
    marker.mark(function->defaults);
    marker.mark(function->keyword_defaults);
    marker.mark(function->cells);
}

void trace_closure_cell(Object* object, Marker& marker) {
    marker.mark(static_cast<ClosureCell*>(object)->content);
}

}  // namespace

const Type function_type{.name = "function",
                         .subclassable = false,
                         .print = print_function,
                         .call = call_function,
                         .attribute = function_attribute,
                         .trace = trace_function};
const Type closure_cell_type{.name = "cell", .subclassable = false, .trace = trace_closure_cell};

Result<ClosureCell*> make_closure_cell(Vm& vm, Value content) {
    ClosureCell* made = VM_TRY(vm.make<ClosureCell>(closure_cell_type));
    made->content = content;
    return made;
}

Result<Function*> make_function(Vm& vm, Prototype* prototype, Dict* globals) {
    Function* made = VM_TRY(vm.make<Function>(function_type));
    made->prototype = prototype;
    made->globals = globals;
    return made;
}

bool is_function(Value value) { return is(value, function_type); }

}  // namespace krait::vm
