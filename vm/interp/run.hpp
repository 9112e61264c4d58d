// Running whole modules.
#pragma once

#include "vm/code/image.hpp"
#include "vm/native.hpp"

namespace krait::vm {

// Runs an image's body in `globals`. `owner`: see LoadedImage. Raises ValueError for a bad image.
Result<Value> run_image(Vm& vm, const Image& image, const void* owner, Dict* globals);
// The same for bytes that do not outlive the call: copied into the heap.
Result<Value> run_image_bytes(Vm& vm, std::span<const std::uint8_t> bytes, Dict* globals);

}  // namespace krait::vm
