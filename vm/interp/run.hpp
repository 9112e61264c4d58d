// Running whole modules.
#pragma once

#include "vm/compile.hpp"
#include "vm/interp/code.hpp"
#include "vm/native.hpp"

namespace krait::vm {

// Compiles a module (or, by its options, a line or an expression). Raises SyntaxError.
Result<Prototype*> compile_source(Vm& vm, std::string_view source, const CompileOptions& options);
// Runs a module's body: names are stored in `locals`.
Result<Value> run_prototype(Vm& vm, Prototype* root, Dict* globals, Dict* locals);
// Runs an image's body in `globals`. `owner`: see LoadedImage. Raises ValueError for a bad image.
Result<Value> run_image(Vm& vm, const Image& image, const void* owner, Dict* globals);
// The same for bytes that do not outlive the call: copied into the heap.
Result<Value> run_image_bytes(Vm& vm, std::span<const std::uint8_t> bytes, Dict* globals);

}  // namespace krait::vm
