#include "vm/interp/call.hpp"

#include "vm/native.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Closed-over cells count as arguments, as in the reference.
Raised raise_positional_count(Vm& vm, const Function* function, std::size_t wanted,
                              std::size_t given) {
    return vm.raise(type_error_type, texts::kFunctionTakes, function->prototype->name, wanted,
                    given);
}

// Fills what was not given from the defaults of the last positional parameters. Of several that
// are missing, the last is named, as in the reference.
Result<void> fill_defaults(Vm& vm, Function* function, std::size_t from, Value* locals,
                           std::size_t given, bool by_keyword) {
    const Prelude& prelude = function->prototype->prelude;
    std::size_t required = prelude.positional_count - prelude.default_count;
    for (std::size_t i = prelude.positional_count; i-- > from;) {
        if (!locals[i].is_unset()) continue;
        if (i < required) {
            if (!by_keyword) return raise_positional_count(vm, function, required, given);
            return vm.raise(type_error_type, texts::kMissingPositional, i);
        }
        locals[i] = function->defaults->items[i - required];
    }
    return {};
}

// The parameter called `name`, as a local's number; -1 if there is none.
int find_parameter(const Prototype* prototype, const Str* name) {
    std::size_t count = prototype->prelude.positional_count + prototype->prelude.keyword_only_count;
    for (std::size_t i = 0; i < count; ++i)
        if (prototype->arg_names[i] == name ||
            (!name->interned && equal_text(prototype->arg_names[i], name)))
            return int(i);
    return -1;
}

Result<void> take_keyword(Vm& vm, Function* function, Value key, Value value, Value* locals,
                          Dict* others) {
    auto* name = key.as<Str>();
    int parameter = find_parameter(function->prototype, name);
    if (parameter >= 0) {
        if (!locals[parameter].is_unset())
            return vm.raise(type_error_type, texts::kMultipleValues, name);
        locals[parameter] = value;
        return {};
    }
    if (!others) return vm.raise(type_error_type, texts::kUnexpectedKeyword, name);
    if (!VM_TRY(find(vm, others, key)).is_null())
        return vm.raise(type_error_type, texts::kMultipleValues, name);
    return store(vm, others, key, value);
}

Result<void> fill_keyword_only(Vm& vm, Function* function, Value* locals) {
    const Prototype* prototype = function->prototype;
    std::size_t first = prototype->prelude.positional_count;
    for (std::size_t i = first; i < first + prototype->prelude.keyword_only_count; ++i) {
        if (!locals[i].is_unset()) continue;
        Value value = function->keyword_defaults
                          ? find(function->keyword_defaults, prototype->arg_names[i])
                          : Value::null();
        if (value.is_null())
            return vm.raise(type_error_type, texts::kMissingKeywordOnly, prototype->arg_names[i]);
        locals[i] = value;
    }
    return {};
}

}  // namespace

Result<void> bind_arguments(Vm& vm, Function* function, Args args, Value* locals) {
    const Prelude& prelude = function->prototype->prelude;
    std::size_t hidden = 0, taken = prelude.positional_count;
    if (function->cells)
        for (Value cell : function->cells->view()) locals[hidden++] = cell;
    std::size_t given = hidden + args.count;
    if (given < taken) taken = given;
    for (std::size_t i = hidden; i < taken; ++i) locals[i] = args[i - hidden];
    std::size_t next = prelude.positional_count + prelude.keyword_only_count;
    if (prelude.flags & kFlagVarArgs)
        locals[next++] = Value(VM_TRY(make_tuple(vm, args.all().subspan(taken - hidden))));
    else if (given > prelude.positional_count)
        return raise_positional_count(vm, function, prelude.positional_count, given);
    Dict* others = nullptr;
    if (prelude.flags & kFlagVarKeywords) {
        others = VM_TRY(make_dict(vm));
        locals[next] = Value(others);
    }
    for (std::uint32_t i = 0; i < args.keyword_count; ++i)
        VM_TRY(take_keyword(vm, function, args.keywords[2 * i], args.keywords[2 * i + 1], locals,
                            others));
    bool by_keyword = args.keyword_count || prelude.flags & kFlagKeywordDefaults;
    VM_TRY(fill_defaults(vm, function, taken, locals, given, by_keyword));
    if (prelude.keyword_only_count && !by_keyword)
        return vm.raise(type_error_type, texts::kMissingAnyKeywordOnly);
    return fill_keyword_only(vm, function, locals);
}

namespace {

Result<void> make_cells(Vm& vm, const Prelude& prelude, Value* locals) {
    for (std::uint8_t local : prelude.cells)
        locals[local] = Value(VM_TRY(make_closure_cell(vm, locals[local])));
    return {};
}

// The parameters are exactly the arguments: nothing to match.
bool is_plain_call(const Function* function, const Args& args) {
    const Prelude& prelude = function->prototype->prelude;
    constexpr int special = kFlagVarArgs | kFlagVarKeywords;
    return !function->cells && args.count == prelude.positional_count && !args.keyword_count &&
           !prelude.keyword_only_count && !(prelude.flags & special);
}

Result<void> fill_frame(Vm& vm, Frame* frame, Args args) {
    Function* function = frame->function;
    if (is_plain_call(function, args)) {
        for (std::uint32_t i = 0; i < args.count; ++i) frame->locals[i] = args[i];
    } else {
        VM_TRY(bind_arguments(vm, function, args, frame->locals));
    }
    if (function->prototype->prelude.cells.empty()) return {};
    return make_cells(vm, function->prototype->prelude, frame->locals);
}

Result<Value> make_generator(Vm& vm, Function* function, const Code& code, Args args) {
    Generator* made = VM_TRY(vm.make<Generator>(generator_type, code.frame_bytes));
    Frame* frame = lay_out_frame(made + 1, function, code);
    frame->generator = made;
    made->frame = frame;
    made->name = function->prototype->name;
    VM_TRY(fill_frame(vm, frame, args));
    return made;
}

}  // namespace

Result<Entered> enter(Vm& vm, Function* function, Args args) {
    const Code& code = *VM_TRY(code_of(vm, function->prototype));
    if (function->prototype->prelude.flags & kFlagGenerator) return Entered {
            nullptr, VM_TRY(make_generator(vm, function, code, args))
        };
    Frame* frame = VM_TRY(push_frame(vm, function, code));
    // Running from here on, so that what is bound already is seen by a collection.
    vm.frame = frame;
    auto filled = fill_frame(vm, frame, args);
    vm.frame = frame->caller;
    if (filled.ok()) return Entered{frame, Value::null()};
    pop_frame(vm, frame);
    return Raised{};
}

Result<Value> call_any(Vm& vm, Value callee, Args args, Frame** frame) {
    *frame = nullptr;
    if (!callee.is_object() || callee.object()->type != &function_type)
        return vm.call(callee, args);
    Entered entered = VM_TRY(enter(vm, callee.as<Function>(), args));
    *frame = entered.frame;
    return entered.generator;
}

Result<void> check_keywords(Vm& vm, const Args& args) {
    for (std::uint32_t i = 0; i < args.keyword_count; ++i)
        if (!is_str(args.keywords[2 * i])) return vm.raise(type_error_type, texts::kKeywordsNotStr);
    return {};
}

// --- star calls
// -------------------------------------------------------------------------------------

namespace {

Result<void> expand_positional(Vm& vm, Value value, List* into) {
    Value iterator = VM_TRY(iterate(vm, value));
    while (true) {
        Value item = VM_TRY(next(vm, iterator));
        if (item.is_stopped()) return {};
        VM_TRY(append(vm, into, item));
        VM_TRY(vm.poll());
    }
}

Result<void> append_keyword(Vm& vm, List* into, Value key, Value value) {
    if (!is_str(key))
        return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(key)->name);
    VM_TRY(append(vm, into, key));
    return append(vm, into, value);
}

Result<void> expand_mapping(Vm& vm, Value mapping, List* into) {
    if (is_dict(native_value(mapping))) {
        std::size_t position = 0;
        Dict* dict = native_value(mapping).as<Dict>();
        while (const DictEntry* entry = next_entry(dict, &position))
            VM_TRY(append_keyword(vm, into, entry->key, entry->value));
        return {};
    }
    Value keys = VM_TRY(call_method(vm, VM_TRY(method(vm, mapping, vm.name(Name::Keys))), {}));
    Value iterator = VM_TRY(iterate(vm, keys));
    while (true) {
        Value key = VM_TRY(next(vm, iterator));
        if (key.is_stopped()) return {};
        VM_TRY(append_keyword(vm, into, key, VM_TRY(subscript(vm, mapping, key))));
        VM_TRY(vm.poll());
    }
}

}  // namespace

Result<Args> expand_arguments(Vm& vm, const Value* values, std::uint32_t count,
                              std::uint32_t keyword_count, Value bitmap, Value first,
                              List* storage) {
    if (!bitmap.is_small_int()) return vm.raise(value_error_type, texts::kBadBytecode);
    auto stars = std::uintptr_t(bitmap.small_int());
    if (!first.is_null()) VM_TRY(append(vm, storage, first));
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i < Value::kSmallIntBits && stars >> i & 1)
            VM_TRY(expand_positional(vm, values[i], storage));
        else
            VM_TRY(append(vm, storage, values[i]));
    }
    std::size_t positional = storage->count;
    for (std::uint32_t i = 0; i < keyword_count; ++i) {
        Value key = values[count + 2 * i], value = values[count + 2 * i + 1];
        if (key.is_null())
            VM_TRY(expand_mapping(vm, value, storage));
        else
            VM_TRY(append_keyword(vm, storage, key, value));
    }
    Args args{storage->items(), positional};
    args.keywords = storage->items() + positional;
    args.keyword_count = std::uint32_t((storage->count - positional) / 2);
    return args;
}

// --- Vm::call
// ---------------------------------------------------------------------------------------

Result<Value> Vm::call(Value callable, Args args) {
    const Type* type = type_of(callable);
    if (!type->call) return raise(type_error_type, texts::kNotCallable, type->name);
    return type->call(*this, callable, args);
}

Result<Value> Vm::call_with(Value callable, Value first, Args args) {
    constexpr std::uint32_t kFew = 8;
    if (args.count < kFew) {
        Value values[kFew + 1];
        values[0] = first;
        for (std::uint32_t i = 0; i < args.count; ++i) values[i + 1] = args[i];
        Args all = args;
        all.values = values;
        ++all.count;
        return call(callable, all);
    }
    List* storage = VM_TRY(make_list(*this, {&first, 1}));
    for (Value arg : args.all()) VM_TRY(append(*this, storage, arg));
    Args all = args;
    all.values = storage->items();
    ++all.count;
    return call(callable, all);
}

}  // namespace krait::vm
