// help: what there is, and what an object offers.
#include "vm/builtins/help.hpp"

#include "vm/code/frozen.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/module.hpp"

namespace krait::vm {

Result<List*> module_names(Vm& vm) {
    List* names = VM_TRY(make_list(vm));
    auto add = [&](std::string_view name) -> Result<void> {
        return append(vm, names, Value(VM_TRY(vm.intern(name))));
    };
    for (const ModuleDef* def : vm.config().modules) VM_TRY(add(def->name));
    for (const FrozenModule& frozen : vm.config().frozen) VM_TRY(add(frozen.name));
    VM_TRY(sort(vm, names, Value::null(), false));
    return names;
}

namespace {

constexpr std::string_view kWelcome =
    "This is krait, a virtual machine for MicroPython programs.\n"
    "\n"
    "help(object) lists what an object offers, help('modules') the modules to import.\n"
    "MicroPython's library is documented at https://docs.micropython.org/\n"
    "\n"
    "At the prompt:\n"
    "  Ctrl-A    raw mode, in which tools speak; Ctrl-B comes back from it\n"
    "  Ctrl-C    stops what runs, or drops the line\n"
    "  Ctrl-D    soft reset: everything starts anew\n"
    "  Ctrl-E    paste mode: takes lines as they come, without indenting them\n"
    "  Tab       completes a name; the arrow keys move, and bring back earlier lines\n";

// --- modules

// In four columns, each read from top to bottom.
Result<void> show_modules(Vm& vm) {
    constexpr std::size_t kColumns = 4, kWidth = 18;
    List* names = VM_TRY(module_names(vm));
    std::size_t rows = (names->count + kColumns - 1) / kColumns;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = row; i < names->count; i += rows) {
            std::string_view name = names->view()[i].as<Str>()->view();
            VM_TRY(vm.write(name));
            std::size_t used = name.size();
            do VM_TRY(vm.write(" "));
            while (++used < kWidth && i + rows < names->count);
        }
        VM_TRY(vm.write("\n"));
    }
    return vm.write("and those that lie in the folders of sys.path\n");
}

// --- one object

Result<void> show_member(Vm& vm, Value name, Value value) {
    ConsolePrinter out;
    VM_TRY(out.write(vm, "  "));
    VM_TRY(print(vm, out, name, Form::Str));
    VM_TRY(out.write(vm, " -- "));
    VM_TRY(print(vm, out, value, Form::Str));
    return out.write(vm, "\n");
}

Result<void> show_dict(Vm& vm, const Dict* members) {
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(members, &position)) {
        DictEntry member = *entry;  // printing may run Python, which may change the dict
        VM_TRY(show_member(vm, member.key, member.value));
    }
    return {};
}

Result<void> show_row(Vm& vm, const FunctionDef& def) {
    VM_TRY(vm.write("  "));
    VM_TRY(vm.write(def.name));
    return vm.write(def.binding == Binding::Class    ? " -- <classmethod>\n"
                    : def.binding == Binding::Static ? " -- <staticmethod>\n"
                                                     : " -- <function>\n");
}

Result<void> show_constant(Vm& vm, const ConstantDef& def) {
    Value value = def.object ? Value(def.object) : Value::small_int(def.number);
    return show_member(vm, Value(VM_TRY(vm.intern(def.name))), value);
}

Result<void> show_type(Vm& vm, const Type* type) {
    if (is_class(type)) return show_dict(vm, static_cast<const Class*>(type)->attributes);
    for (; type && type != &object_type; type = type->base) {
        for (const FunctionDef& def : type->methods) VM_TRY(show_row(vm, def));
        for (const ConstantDef& def : type->constants) VM_TRY(show_constant(vm, def));
    }
    return {};
}

Result<void> show_object(Vm& vm, Value object) {
    ConsolePrinter out;
    VM_TRY(out.write(vm, "object "));
    VM_TRY(print(vm, out, object, Form::Str));
    VM_TRY(out.write(vm, " is of type "));
    VM_TRY(out.write(vm, type_of(object)->name));
    VM_TRY(out.write(vm, "\n"));
    if (is(object, module_type)) return show_dict(vm, object.as<Module>()->globals);
    return show_type(vm, is_type(object) ? as_type(object) : type_of(object));
}

// help(), help('modules'), help(object)
Result<Value> help(Vm& vm, Args args) {
    bool modules = args.count && is_str(args[0]) && args[0].as<Str>()->view() == "modules";
    if (!args.count)
        VM_TRY(vm.write(kWelcome));
    else if (modules)
        VM_TRY(show_modules(vm));
    else
        VM_TRY(show_object(vm, args[0]));
    return Value::none();
}

}  // namespace

constexpr FunctionDef help_function{"help", help, 0, 1};

}  // namespace krait::vm
