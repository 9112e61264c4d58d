#include "vm/builtins/code_builtins.hpp"

#include "vm/interp/frame.hpp"
#include "vm/interp/import.hpp"
#include "vm/interp/operators.hpp"
#include "vm/interp/run.hpp"
#include "vm/interp/source_file.hpp"
#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Dict* current_globals(const Vm& vm) {
    return vm.frame ? vm.frame->function->globals : vm.main_globals;
}

Result<std::string_view> source_text(Vm& vm, Value source) {
    return VM_TRY(to_buffer(vm, source))
    .text();
}

// A dict that exec or eval was given, or `otherwise` for None.
Result<Dict*> names_in(Vm& vm, Value given, Dict* otherwise) {
    if (given.is_none()) return otherwise;
    if (!is_dict(given)) return vm.raise(type_error_type);
    return given.as<Dict>();
}

// exec and eval: source, or what compile() made of it, in given or current globals and locals.
Result<Value> run_text(Vm& vm, Args args, InputKind input) {
    Value globals = args.get(1);
    Dict* global_dict = VM_TRY(names_in(vm, globals, current_globals(vm)));
    Dict* local_dict =
        VM_TRY(names_in(vm, args.get(2), globals.is_none() ? vm.locals : global_dict));
    if (is(args[0], prototype_type))
        return run_prototype(vm, args[0].as<Prototype>(), global_dict, local_dict);
    Prototype* code = VM_TRY(compile_source(vm, VM_TRY(source_text(vm, args[0])),
                                            {.file_name = "<string>", .input = input}));
    return run_prototype(vm, code, global_dict, local_dict);
}

// execfile(path, globals=None, locals=None)
Result<Value> execute_file(Vm& vm, Args args) {
    std::string_view path = VM_TRY(to_text(vm, args[0]));
    Value globals = args.get(1);
    Dict* global_dict = VM_TRY(names_in(vm, globals, current_globals(vm)));
    Dict* local_dict =
        VM_TRY(names_in(vm, args.get(2), globals.is_none() ? vm.locals : global_dict));
    Prototype* code = nullptr;
    {
        SourceFile file{vm};
        VM_TRY(file.open(path));
        code = VM_TRY(compile_source(vm, file.text(), {.file_name = path}));
    }
    return run_prototype(vm, code, global_dict, local_dict);
}

// compile(source, file_name, mode): for exec and eval.
Result<Value> compile_text(Vm& vm, Args args) {
    std::string_view mode = VM_TRY(to_text(vm, args[2]));
    InputKind input = InputKind::File;
    if (mode == "single") input = InputKind::Single;
    if (mode == "eval") input = InputKind::Eval;
    if (input == InputKind::File && mode != "exec")
        return vm.raise(value_error_type, texts::kBadCompileMode);
    std::string_view file_name = VM_TRY(to_text(vm, args[1]));
    return VM_TRY(compile_source(vm, VM_TRY(source_text(vm, args[0])),
                                 {.file_name = file_name, .input = input}));
}

// None, but the value of a code object that compile() made for eval.
Result<Value> exec(Vm& vm, Args args) { return run_text(vm, args, InputKind::File); }

Result<Value> eval(Vm& vm, Args args) { return run_text(vm, args, InputKind::Eval); }

Result<Value> globals(Vm& vm, Args) { return Value(current_globals(vm)); }
Result<Value> locals(Vm& vm, Args) { return Value(vm.locals); }

// __import__(name, globals=None, locals=None, fromlist=None, level=0)
Result<Value> import(Vm& vm, Args args) {
    Str* name = VM_TRY(vm.intern(VM_TRY(to_text(vm, args[0]))));
    Value globals = args.get(1);
    Dict* from = is_dict(globals) ? globals.as<Dict>() : current_globals(vm);
    return import_name(vm, name, from, args.get(3), args.get(4, Value::small_int(0)));
}

constexpr FunctionDef functions[] = {
    {"compile", compile_text, 3, 5},  {"exec", exec, 1, 3},     {"eval", eval, 1, 3},
    {"globals", globals, 0, 0},       {"locals", locals, 0, 0}, {"__import__", import, 1, 5},
    {"execfile", execute_file, 1, 3},
};

}  // namespace

std::span<const FunctionDef> code_builtins() { return functions; }

}  // namespace krait::vm
