#include "vm/objects/attr_tuple.hpp"

#include "vm/native.hpp"

namespace krait::vm {
namespace {

Result<void> print_attr_tuple(Vm& vm, Printer& out, Value self, Form) {
    auto* tuple = self.as<AttrTuple>();
    for (std::size_t i = 0; i < tuple->names.size(); ++i) {
        const FormatArg args[] = {i ? ", " : "(", tuple->names[i]};
        VM_TRY(print_format(vm, out, "{}{}=", args));
        VM_TRY(print(vm, out, tuple->items->items[i], Form::Repr));
    }
    return out.write(vm, ")");
}

Result<Value> attr_tuple_attribute(Vm&, Value self, Str* name) {
    auto* tuple = self.as<AttrTuple>();
    for (std::size_t i = 0; i < tuple->names.size(); ++i)
        if (tuple->names[i] == name->view()) return tuple->items->items[i];
    return Value::null();
}

Result<Value> attr_tuple_subscript(Vm& vm, Value self, Value index, Access access, Value value) {
    return tuple_type.subscript(vm, Value(self.as<AttrTuple>()->items), index, access, value);
}

Result<Value> attr_tuple_length(Vm&, Value self) {
    return Value::small_int(std::intptr_t(self.as<AttrTuple>()->items->count));
}

Result<Value> attr_tuple_iterate(Vm& vm, Value self) {
    return iterate(vm, Value(self.as<AttrTuple>()->items));
}

void trace_attr_tuple(Object* object, Marker& marker) {
    marker.mark(static_cast<AttrTuple*>(object)->items);
}

}  // namespace

const Type attr_tuple_type{.name = "tuple",
                           .subclassable = false,
                           .print = print_attr_tuple,
                           .length = attr_tuple_length,
                           .subscript = attr_tuple_subscript,
                           .iterate = attr_tuple_iterate,
                           .attribute = attr_tuple_attribute,
                           .trace = trace_attr_tuple};

Result<AttrTuple*> make_attr_tuple(Vm& vm, std::span<const std::string_view> names,
                                   std::span<const Value> items) {
    Tuple* tuple = VM_TRY(make_tuple(vm, items));
    AttrTuple* made = VM_TRY(vm.make<AttrTuple>(attr_tuple_type));
    made->names = names;
    made->items = tuple;
    return made;
}

}  // namespace krait::vm
