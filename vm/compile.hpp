// Python source text -> Image. Needs no Vm.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/arena.hpp"
#include "vm/code/image.hpp"

namespace krait::vm {

// What kind of text is compiled (Python reference 9).
enum class InputKind : std::uint8_t {
    File,    // a module: statements
    Single,  // a REPL line: the value of an expression statement is printed by __repl_print__
    Eval,    // one expression: the module body returns its value
};

struct CompileOptions {
    std::string_view file_name;  // shown in tracebacks
    InputKind input = InputKind::File;
    std::uint8_t optimisation = 0;     // 1: no asserts; 3: no line numbers
    std::uint8_t small_int_bits = 31;  // as mpy-cross: constants that need more are objects
};

struct SyntaxError {
    const char* message = nullptr;  // a constant text, or one in the arena; null: no error
    const char* kind = nullptr;     // "SyntaxError", "IndentationError", "ValueError" ...
    std::uint32_t line = 0;         // from 1
    std::uint32_t column = 0;       // from 1
    std::string_view function;      // where code was made when it was found; empty: before that
};

enum class CompileStatus : std::uint8_t { Ok, SyntaxError, OutOfMemory };

struct CompileResult {
    CompileStatus status;
    Image image;        // status Ok: its bytes lie in the arena
    SyntaxError error;  // status SyntaxError
};

// Compiles `source` (UTF-8; a line ends with LF or CRLF). All memory comes from `arena`, which must
// outlive the image. Nesting deeper than a fixed limit is a SyntaxError, never a crash.
CompileResult compile(std::string_view source, const CompileOptions& options, Arena& arena);

// The same, as a pointer for those who may be linked without a compiler.
using CompileFunction = CompileResult (*)(std::string_view, const CompileOptions&, Arena&);

}  // namespace krait::vm
