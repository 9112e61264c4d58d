// Shorthands for tests of the compiler.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vm/code/disassemble.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"

namespace krait::vm::test {

// The image of `source`; empty if it does not compile.
inline std::vector<std::uint8_t> compiled(std::string_view source,
                                          CompileOptions options = {.file_name = "t.py"}) {
    Arena arena(malloc_blocks());
    CompileResult result = compile(source, options, arena);
    return {result.image.bytes.begin(), result.image.bytes.end()};
}

// "SyntaxError: invalid syntax, line 3, in f", or nothing.
inline std::string error_of(std::string_view source,
                            CompileOptions options = {.file_name = "t.py"}) {
    Arena arena(malloc_blocks());
    CompileResult result = compile(source, options, arena);
    if (result.status == CompileStatus::Ok) return "";
    if (result.status == CompileStatus::OutOfMemory) return "out of memory";
    const SyntaxError& error = result.error;
    std::string text =
        std::string(error.kind) + ": " + error.message + ", line " + std::to_string(error.line);
    return error.function.empty() ? text : text + ", in " + std::string(error.function);
}

inline std::string disassembled(const std::vector<std::uint8_t>& bytes) {
    std::string out;
    auto append = [](void* context, std::string_view text) {
        static_cast<std::string*>(context)->append(text);
    };
    Refusal no = disassemble({bytes}, {append, &out});
    return no ? no : out;
}

// The instructions of the function called `name` (the last one of that name), one after another
// with "; " between, without offsets and lines.
inline std::string code_of(std::string_view source, std::string name = "<module>",
                           CompileOptions options = {.file_name = "t.py"}) {
    std::string text = disassembled(compiled(source, options));
    std::size_t start = text.rfind(" '" + name + "' state=");
    if (start == std::string::npos) return "no such function";
    std::string code;
    std::size_t line_end = text.find('\n', start);
    while (line_end + 1 < text.size() && text[line_end + 1] != '\n') {
        std::size_t next = text.find('\n', line_end + 1);
        std::string line = text.substr(line_end + 1, next - line_end - 1);
        line_end = next;
        if (line.find(" argument ") == 0 || line.find(" cell=") == 0) continue;
        std::size_t opcode =
            line.find_last_of(' ', line.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        code += (code.empty() ? "" : "; ") + line.substr(opcode + 1);
    }
    return code;
}

}  // namespace krait::vm::test
