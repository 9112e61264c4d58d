#include "vm/interp/run.hpp"

#include <cstring>

#include "vm/compile.hpp"
#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/objects/exception.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Value> run_image(Vm& vm, const Image& image, const void* owner, Dict* globals) {
    VM_TRY(vm.check_native_stack());
    Prototype* root = VM_TRY(load(vm, image, owner));
    Function* body = VM_TRY(make_function(vm, root, globals));
    Value outer = Value(vm.locals);
    vm.locals = globals;
    auto result = vm.call(Value(body), {});
    vm.locals = outer.as<Dict>();
    return result;
}

Result<Value> run_image_bytes(Vm& vm, std::span<const std::uint8_t> bytes, Dict* globals) {
    char* copy = VM_TRY(vm.make_bytes(bytes.size()));
    std::memcpy(copy, bytes.data(), bytes.size());
    Image image{{reinterpret_cast<const std::uint8_t*>(copy), bytes.size()}};
    return run_image(vm, image, copy, globals);
}

Result<Value> Vm::run(const Image& image, Dict* globals) {
    NativeEntry entry{*this};
    return run_image_bytes(*this, image.bytes, globals);
}

namespace {

const Type& syntax_error_kind(const char* kind) {
    if (std::string_view{kind} == "IndentationError") return indentation_error_type;
    if (std::string_view{kind} == "ValueError") return value_error_type;
    return syntax_error_type;
}

Raised raise_syntax_error(Vm& vm, const SyntaxError& error, std::string_view file_name) {
    auto raised = vm.raise(syntax_error_kind(error.kind), error.message);
    Value exception = vm.take_exception();
    if (Exception* native = exception_in(exception)) {
        auto file = vm.intern(file_name);
        if (file.ok()) add_traceback(vm, native, {file.value(), nullptr, error.line});
        vm.take_exception();
    }
    vm.set_exception(exception);
    return raised;
}

}  // namespace

Result<Value> Vm::run_source(std::string_view source, const CompileOptions& options, Dict* globals,
                             Dict* names) {
    NativeEntry entry{*this};
    if (!config_.compile) return raise(runtime_error_type, texts::kNoCompiler);
    Value body;
    {
        Arena arena{config_.compile_memory};
        CompileOptions wide = options;
        wide.small_int_bits = Value::kSmallIntBits;
        CompileResult compiled = config_.compile(source, wide, arena);
        if (compiled.status == CompileStatus::OutOfMemory)
            return raise_out_of_memory(source.size());
        if (compiled.status == CompileStatus::SyntaxError)
            return raise_syntax_error(*this, compiled.error, options.file_name);
        char* copy = VM_TRY(make_bytes(compiled.image.bytes.size()));
        std::memcpy(copy, compiled.image.bytes.data(), compiled.image.bytes.size());
        Image image{{reinterpret_cast<const std::uint8_t*>(copy), compiled.image.bytes.size()}};
        Prototype* root = VM_TRY(load(*this, image, copy));
        body = Value(VM_TRY(make_function(*this, root, globals)));
    }
    Value outer = Value(locals);
    locals = names ? names : globals;
    auto result = call(body, {});
    locals = outer.as<Dict>();
    return result;
}

}  // namespace krait::vm
