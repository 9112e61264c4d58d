// Image -> prototypes: names interned, constants made, functions not yet translated.
#include "vm/interp/code.hpp"
#include "vm/native.hpp"
#include "vm/objects/complex.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

bool goes_to_cell(CellKind kind) {
    switch (kind) {
        case CellKind::Jump:
        case CellKind::JumpIfTrue:
        case CellKind::JumpIfFalse:
        case CellKind::JumpIfTrueOrPop:
        case CellKind::JumpIfFalseOrPop:
        case CellKind::JumpIfNoException:
        case CellKind::UnwindJump:
        case CellKind::SetupWith:
        case CellKind::SetupExcept:
        case CellKind::SetupFinally:
        case CellKind::PopExceptJump:
        case CellKind::ForIter: return true;
        default: return false;
    }
}

namespace {

void trace_loaded_image(Object* object, Marker& marker) {
    auto* image = static_cast<LoadedImage*>(object);
    marker.mark(image->owner);
    marker.mark(image->names);
    marker.mark(image->constants);
}

void trace_code(Object* object, Marker& marker) {
    marker.mark(static_cast<Code*>(object)->cells);
    marker.mark(static_cast<Code*>(object)->offsets);
    marker.mark(static_cast<const void*>(static_cast<Code*>(object)->sites));
}

void trace_prototype(Object* object, Marker& marker) {
    auto* prototype = static_cast<Prototype*>(object);
    marker.mark(prototype->image);
    marker.mark(prototype->children);
    marker.mark(prototype->name);
    marker.mark(prototype->arg_names);
    marker.mark(prototype->code);
}

Result<Value> make_constant(Vm& vm, const ConstantView& view);

Result<Value> make_tuple_constant(Vm& vm, const ConstantView& view) {
    Tuple* tuple = VM_TRY(make_tuple(vm, view.item_count));
    ByteReader items{view.items};
    for (std::size_t i = 0; i < view.item_count; ++i)
        tuple->items[i] = VM_TRY(make_constant(vm, read_constant(items)));
    return tuple;
}

Result<Value> make_float_constant(Vm& vm, std::string_view text) {
    auto number = parse_float(text);
    if (!number) return vm.raise(value_error_type, texts::kIncompatibleMpy);
    return make_float(vm, *number);
}

Result<Value> make_complex_constant(Vm& vm, std::string_view text) {
    auto number = parse_complex(text);
    if (!number) return vm.raise(value_error_type, texts::kIncompatibleMpy);
    return make_complex(vm, *number);
}

Result<Value> make_int_constant(Vm& vm, std::string_view text) {
    Value number = VM_TRY(parse_int(vm, text, 10));
    if (number.is_null()) return vm.raise(value_error_type, texts::kIncompatibleMpy);
    return number;
}

Result<Value> make_constant(Vm& vm, const ConstantView& view) {
    switch (view.kind) {
        case ConstantKind::None: return Value::none();
        case ConstantKind::False: return Value::false_value();
        case ConstantKind::True: return Value::true_value();
        case ConstantKind::Ellipsis: return Value::ellipsis();
        case ConstantKind::Str: return VM_TRY(make_str(vm, view.text));
        case ConstantKind::Bytes: return VM_TRY(make_bytes_object(vm, view.text));
        case ConstantKind::Int: return make_int_constant(vm, view.text);
        case ConstantKind::Float: return make_float_constant(vm, view.text);
        case ConstantKind::Tuple: return make_tuple_constant(vm, view);
        case ConstantKind::Complex: return make_complex_constant(vm, view.text);
    }
    return vm.raise(value_error_type, texts::kIncompatibleMpy);
}

// An unscanned array of `count` pointers.
template <class T>
Result<T**> make_pointers(Vm& vm, std::size_t count) {
    return reinterpret_cast<T**>(VM_TRY(vm.make_bytes((count + 1) * sizeof(T*))));
}

Result<LoadedImage*> load_tables(Vm& vm, const ImageView& view, const void* owner) {
    LoadedImage* image = VM_TRY(vm.make<LoadedImage>(loaded_image_type));
    image->owner = owner;
    image->names = VM_TRY(make_pointers<Str>(vm, view.string_count));
    ByteReader strings{view.strings};
    for (; image->name_count < view.string_count; ++image->name_count)
        image->names[image->name_count] = VM_TRY(vm.intern(read_string(strings)));
    image->constants = VM_TRY(make_value_array(vm, view.constant_count + 1));
    ByteReader constants{view.constants};
    for (; image->constant_count < view.constant_count; ++image->constant_count)
        image->constants->items[image->constant_count] =
            VM_TRY(make_constant(vm, read_constant(constants)));
    return image;
}

Result<Prototype*> load_raw_code(Vm& vm, LoadedImage* image, const RawCodeView& view) {
    Prototype* prototype = VM_TRY(vm.make<Prototype>(prototype_type));
    prototype->image = image;
    if (Refusal refusal = read_prelude(view.data, image->name_count, &prototype->prelude))
        return vm.raise(value_error_type, refusal);
    const Prelude& prelude = prototype->prelude;
    prototype->name = image->names[prelude.name];
    std::size_t arg_count = prelude.positional_count + prelude.keyword_only_count;
    prototype->arg_names = VM_TRY(make_pointers<Str>(vm, arg_count));
    ByteReader names{prelude.arg_names};
    for (std::size_t i = 0; i < arg_count; ++i)
        prototype->arg_names[i] = image->names[names.varuint()];
    prototype->children = VM_TRY(make_value_array(vm, view.child_count + 1));
    ByteReader children{view.children};
    for (; prototype->child_count < view.child_count; ++prototype->child_count)
        prototype->children->items[prototype->child_count] =
            Value(VM_TRY(load_raw_code(vm, image, read_raw_code(children))));
    return prototype;
}

}  // namespace

const Type loaded_image_type{.name = "image", .subclassable = false, .trace = trace_loaded_image};
const Type code_type{.name = "code", .subclassable = false, .trace = trace_code};
const Type prototype_type{.name = "code", .subclassable = false, .trace = trace_prototype};

Result<Prototype*> load(Vm& vm, const Image& image, const void* owner) {
    ImageView view;
    if (Refusal refusal = read_image(image, &view)) return vm.raise(value_error_type, refusal);
    // Byte 3 of the header is a promise for the small ints in the bytecode; ours become big ints
    // where they must, so any width that the format allows is taken.
    LoadedImage* loaded = VM_TRY(load_tables(vm, view, owner));
    Prototype* root = VM_TRY(load_raw_code(vm, loaded, view.root));
    const Prelude& prelude = root->prelude;
    if (prelude.positional_count || prelude.keyword_only_count || prelude.flags)
        return vm.raise(value_error_type, texts::kIncompatibleMpy);
    root->free_count = 0;
    return root;
}

}  // namespace krait::vm
