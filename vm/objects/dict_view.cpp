#include "vm/objects/dict_view.hpp"

#include "vm/native.hpp"

namespace krait::vm {
namespace {

struct DictView : Object {
    Dict* dict = nullptr;
    RowKind kind = RowKind::DictKeys;
};

Result<Value> iterate_view(Vm& vm, Value self) {
    auto* view = self.as<DictView>();
    return make_row_iterator(vm, view->kind, Value(view->dict));
}

std::string_view name_of(RowKind kind) {
    if (kind == RowKind::DictKeys) return "dict_keys([";
    return kind == RowKind::DictValues ? "dict_values([" : "dict_items([";
}

Result<void> print_view(Vm& vm, Printer& out, Value self, Form) {
    VM_TRY(vm.check_native_stack());
    VM_TRY(out.write(vm, name_of(self.as<DictView>()->kind)));
    Value iterator = VM_TRY(iterate_view(vm, self));
    for (bool first = true;; first = false) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return out.write(vm, "])");
        if (!first) VM_TRY(out.write(vm, ", "));
        VM_TRY(print(vm, out, item, Form::Repr));
    }
}

Result<bool> view_contains(Vm& vm, Value self, Value item) {
    auto* view = self.as<DictView>();
    if (view->kind == RowKind::DictKeys) return !VM_TRY(find(vm, view->dict, item))
    .is_null();
    return contains_by_iteration(vm, self, item);
}

void trace_view(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<DictView*>(object)->dict));
}

}  // namespace

Result<Value> make_dict_view(Vm& vm, RowKind kind, Dict* dict) {
    DictView* made = VM_TRY(vm.make<DictView>(dict_view_type));
    made->dict = dict;
    made->kind = kind;
    return made;
}

const Type dict_view_type{.name = "dict_view",
                          .subclassable = false,
                          .print = print_view,
                          .contains = view_contains,
                          .hash = unhashable,
                          .iterate = iterate_view,
                          .trace = trace_view};

}  // namespace krait::vm
