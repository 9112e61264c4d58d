// Any text compiles to an image that the reader accepts, or is refused.
#include <cstdlib>

#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"

using namespace krait::vm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    CompileOptions options{.file_name = "fuzz.py"};
    options.input = InputKind(data[0] % 3);
    options.optimisation = data[0] / 3 % 4;
    options.small_int_bits = data[0] & 0x80 ? 63 : 31;
    Arena arena(malloc_blocks());
    std::string_view source(reinterpret_cast<const char*>(data) + 1, size - 1);
    CompileResult result = compile(source, options, arena);
    ImageView view;
    if (result.status == CompileStatus::Ok && read_image(result.image, &view)) std::abort();
    if (result.status == CompileStatus::SyntaxError && !result.error.message) std::abort();
    return 0;
}
