// Questions about any object: its attributes, type, identity, text.
#include "vm/builtins/builtins.hpp"
#include "vm/code/utf8.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/module.hpp"
#include "vm/objects/stream_printer.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Str*> attribute_name(Vm& vm, Value name) { return vm.intern(VM_TRY(to_text(vm, name))); }

Result<Value> get_attribute(Vm& vm, Args args) {
    Str* name = VM_TRY(attribute_name(vm, args[1]));
    if (args.count == 2) return attribute(vm, args[0], name);
    auto found = attribute_or_null(vm, args[0], name);
    if (!found.ok()) return vm.drop_exception(attribute_error_type) ? args[2] : found;
    return found.value().is_null() ? args[2] : found.value();
}

Result<Value> has_attribute(Vm& vm, Args args) {
    auto found = attribute_or_null(vm, args[0], VM_TRY(attribute_name(vm, args[1])));
    if (!found.ok()) {
        if (!vm.drop_exception(attribute_error_type)) return Raised{};
        return Value(false);
    }
    return Value(!found.value().is_null());
}

Result<Value> put_attribute(Vm& vm, Args args) {
    VM_TRY(set_attribute(vm, args[0], VM_TRY(attribute_name(vm, args[1])), args[2]));
    return Value::none();
}

Result<Value> delete_attribute(Vm& vm, Args args) {
    VM_TRY(set_attribute(vm, args[0], VM_TRY(attribute_name(vm, args[1])), Value::null()));
    return Value::none();
}

Result<Value> callable(Vm& vm, Args args) { return Value(is_callable(vm, args[0])); }

Result<Value> instance_of(Vm& vm, Args args) {
    return Value(VM_TRY(is_instance(vm, args[0], args[1])));
}

Result<Value> subclass_of(Vm& vm, Args args) {
    if (!is_type(args[0])) return vm.raise(type_error_type, texts::kBadSubclass);
    return Value(VM_TRY(is_subclass(vm, as_type(args[0]), args[1])));
}

// As the reference: cut to a small int.
Result<Value> hash_of(Vm& vm, Args args) { return Value::small_int(VM_TRY(hash(vm, args[0]))); }

Result<Value> identity(Vm& vm, Args args) {
    if (args[0].is_small_int()) return args[0];
    return make_int(vm, std::int64_t(args[0].word()));
}

Result<Value> representation(Vm& vm, Args args) { return VM_TRY(to_str(vm, args[0], Form::Repr)); }

// --- dir
// --------------------------------------------------------------------------------------------

Result<void> add_once(Vm& vm, List* names, Value name) {
    if (VM_TRY(contains(vm, Value(names), name))) return {};
    return append(vm, names, name);
}

Result<void> add_keys(Vm& vm, List* names, const Dict* dict) {
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(dict, &position))
        if (is_str(entry->key)) VM_TRY(add_once(vm, names, entry->key));
    return {};
}

Result<void> add_type_names(Vm& vm, List* names, const Type* type) {
    for (ClassWalk walk(type); const Class* cls = walk.next();)
        VM_TRY(add_keys(vm, names, cls->attributes));
    if (is_class(type)) type = static_cast<const Class*>(type)->native_base;
    for (; type && type != &object_type; type = type->base) {
        for (const FunctionDef& def : type->methods)
            VM_TRY(append(vm, names, Value(VM_TRY(vm.intern(def.name)))));
        for (const ConstantDef& def : type->constants)
            VM_TRY(append(vm, names, Value(VM_TRY(vm.intern(def.name)))));
    }
    return {};
}

// Names that types answer without a row in a table.
constexpr std::string_view kAnswered[] = {
    "__bases__",    "__class__",   "__delattr__", "__dict__", "__globals__",
    "__init__",     "__module__",  "__name__",    "__new__",  "__next__",
    "__qualname__", "__setattr__", "args",        "errno",    "imag",
    "real",         "start",       "step",        "stop",     "value",
};

// A __getattr__ is not asked: it would answer to every name, or raise.
bool has_getattr(Vm& vm, Value object) {
    Str* name = vm.name(Name::DGetattr);
    if (is(object, module_type)) return !find(object.as<Module>()->globals, name).is_null();
    return !find_in_class(type_of(object), name).is_null();
}

Result<void> add_answered_names(Vm& vm, List* names, Value object) {
    if (has_getattr(vm, object)) return {};
    for (std::string_view each : kAnswered) {
        Str* name = VM_TRY(vm.intern(each));
        if (VM_TRY(contains(vm, Value(names), Value(name)))) continue;
        if (VM_TRY(attribute_or_null(vm, object, name)).is_null()) continue;
        VM_TRY(append(vm, names, Value(name)));
    }
    return {};
}

Result<Value> directory(Vm& vm, Args args) {
    return Value(VM_TRY(args.count ? names_of(vm, args[0]) : names_in(vm, vm.locals)));
}

// --- console
// ----------------------------------------------------------------------------------------

Result<std::string_view> text_option(Vm& vm, Value option, std::string_view otherwise) {
    if (option.is_null() || option.is_none()) return otherwise;
    return to_text(vm, option);
}

Result<void> print_row(Vm& vm, Printer& out, Args args, std::string_view separator,
                       std::string_view end) {
    for (std::uint32_t i = 0; i < args.count; ++i) {
        if (i) VM_TRY(out.write(vm, separator));
        VM_TRY(print(vm, out, args[i], Form::Str));
    }
    return out.write(vm, end);
}

// print(*values, sep=" ", end="\n", file=None)
Result<Value> print_values(Vm& vm, Args args) {
    Value separator = args.keyword("sep"), end = args.keyword("end"), file = args.keyword("file");
    std::uint32_t known = !separator.is_null() + !end.is_null() + !file.is_null();
    if (args.keyword_count > known) return vm.raise(type_error_type, texts::kExtraKeywords);
    std::string_view between = VM_TRY(text_option(vm, separator, " "));
    std::string_view last = VM_TRY(text_option(vm, end, "\n"));
    if (file.is_null() || file.is_none()) {
        ConsolePrinter console;
        VM_TRY(print_row(vm, console, args, between, last));
    } else {
        StreamPrinter stream = VM_TRY(printer_to(vm, file));
        VM_TRY(print_row(vm, stream, args, between, last));
    }
    return Value::none();
}

// What an expression statement at the prompt does: prints its repr and keeps it as `_`.
Result<Value> repl_print(Vm& vm, Args args) {
    if (args[0].is_none()) return Value::none();
    ConsolePrinter console;
    VM_TRY(print(vm, console, args[0], Form::Repr));
    VM_TRY(console.write(vm, "\n"));
    VM_TRY(store(vm, vm.main_globals, vm.name(Name::Underscore), args[0]));
    return Value::none();
}

constexpr FunctionDef functions[] = {
    {"getattr", get_attribute, 2, 3},
    {"hasattr", has_attribute, 2, 2},
    {"setattr", put_attribute, 3, 3},
    {"delattr", delete_attribute, 2, 2},
    {"callable", callable, 1, 1},
    {"isinstance", instance_of, 2, 2},
    {"issubclass", subclass_of, 2, 2},
    {"hash", hash_of, 1, 1},
    {"id", identity, 1, 1},
    {"repr", representation, 1, 1},
    {"dir", directory, 0, 1},
    {"print", print_values, 0, FunctionDef::kAny, true},
    {"__repl_print__", repl_print, 1, 1},
    {"input", input, 0, 1},
};

}  // namespace

Result<Value> input(Vm& vm, Args args) {
    ConsolePrinter console;
    if (args.count) VM_TRY(print(vm, console, args[0], Form::Str));
    StringBuilder line;
    while (true) {
        char byte;
        bool interrupted = false;
        if (vm.port().read({&byte, 1}, &interrupted) == 0) {
            if (!interrupted && line.view().empty()) return vm.raise(eof_error_type);
            if (!interrupted) break;
            VM_TRY(vm.poll_now());
            continue;
        }
        if (byte == '\n' || byte == '\r') break;
        VM_TRY(line.put(vm, byte));
    }
    if (!is_utf8(line.view())) return vm.raise(unicode_error_type);
    return VM_TRY(line.finish(vm));
}

std::span<const FunctionDef> object_builtins() { return functions; }

Result<List*> names_in(Vm& vm, const Dict* dict) {
    List* names = VM_TRY(make_list(vm));
    VM_TRY(add_keys(vm, names, dict));
    VM_TRY(sort(vm, names, Value::null(), false));
    return names;
}

Result<List*> names_of(Vm& vm, Value object) {
    List* names = VM_TRY(make_list(vm));
    if (is(object, module_type)) {
        VM_TRY(add_keys(vm, names, object.as<Module>()->globals));
        for (Name each : {Name::DClass, Name::DDict})
            VM_TRY(add_once(vm, names, Value(vm.name(each))));
    } else if (is_type(object)) {
        VM_TRY(add_type_names(vm, names, as_type(object)));
    } else {
        if (is_instance_of_class(object))
            VM_TRY(add_keys(vm, names, VM_TRY(attributes_of(vm, object.as<Instance>()))));
        VM_TRY(add_type_names(vm, names, type_of(object)));
    }
    VM_TRY(add_answered_names(vm, names, object));
    VM_TRY(sort(vm, names, Value::null(), false));
    return names;
}

}  // namespace krait::vm
