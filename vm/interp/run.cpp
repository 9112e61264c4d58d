#include "vm/interp/run.hpp"

#include <cstring>

#include "vm/compile.hpp"
#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/objects/exception.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Value> run_prototype(Vm& vm, Prototype* root, Dict* globals, Dict* locals) {
    VM_TRY(vm.check_native_stack());
    Function* body = VM_TRY(make_function(vm, root, globals));
    Value outer = Value(vm.locals);  // kept alive by this local
    vm.locals = locals;
    auto result = vm.call(Value(body), {});
    vm.locals = outer.as<Dict>();
    return result;
}

Result<Value> run_image(Vm& vm, const Image& image, const void* owner, Dict* globals) {
    return run_prototype(vm, VM_TRY(load(vm, image, owner)), globals, globals);
}

Result<Value> run_image_bytes(Vm& vm, std::span<const std::uint8_t> bytes, Dict* globals) {
    if (vm.config().sources_stay) return run_image(vm, Image{bytes}, nullptr, globals);
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
    if (std::string_view{kind} == "RuntimeError") return runtime_error_type;
    if (std::string_view{kind} == "UnicodeError") return unicode_error_type;
    return syntax_error_type;
}

Raised raise_syntax_error(Vm& vm, const SyntaxError& error, std::string_view file_name) {
    auto raised = vm.raise(syntax_error_kind(error.kind), error.message);
    Value exception = vm.take_exception();
    if (Exception* native = exception_in(exception)) {
        auto file = vm.intern(file_name);
        auto function = vm.intern(error.function);
        Str* in = function.ok() && !error.function.empty() ? function.value() : nullptr;
        if (file.ok()) add_traceback(vm, native, {file.value(), in, error.line});
        vm.take_exception();
    }
    vm.set_exception(exception);
    return raised;
}

}  // namespace

Result<Prototype*> compile_source(Vm& vm, std::string_view source, const CompileOptions& options) {
    const VmConfig& config = vm.config();
    if (!config.compile) return vm.raise(runtime_error_type, texts::kNoCompiler);
    Arena arena{config.compile_memory};
    CompileOptions wide = options;
    wide.small_int_bits = Value::kSmallIntBits;
    // Any level that is not a small number is the highest, as in the reference.
    wide.optimisation = std::uint8_t(std::min<std::uint64_t>(vm.optimisation, 3));
    CompileResult compiled = config.compile(source, wide, arena);
    if (compiled.status == CompileStatus::OutOfMemory) return vm.raise_out_of_memory(source.size());
    if (compiled.status == CompileStatus::SyntaxError)
        return raise_syntax_error(vm, compiled.error, options.file_name);
    char* copy = VM_TRY(vm.make_bytes(compiled.image.bytes.size()));
    std::memcpy(copy, compiled.image.bytes.data(), compiled.image.bytes.size());
    Image image{{reinterpret_cast<const std::uint8_t*>(copy), compiled.image.bytes.size()}};
    return load(vm, image, copy);
}

Result<Value> Vm::run_source(std::string_view source, const CompileOptions& options,
                             Dict* globals) {
    NativeEntry entry{*this};
    Prototype* root = VM_TRY(compile_source(*this, source, options));
    return run_prototype(*this, root, globals, globals);
}

}  // namespace krait::vm
