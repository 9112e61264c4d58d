// What a loaded module consists of: its names and constants, its functions' prototypes, and, after
// the first call of each, the cells that the executor runs.
#pragma once

#include "vm/code/image.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/object.hpp"

namespace krait::vm {

enum class CellKind : std::uint8_t {
#define CELL(name) name,
#include "vm/interp/cells.def"
};

// One step of the executor.
struct CodeCell {
    CellKind kind;
    std::uint8_t extra = 0;
    std::uint16_t depth = 0;  // of the value stack before it: the collector's guide
    std::int32_t arg = 0;
};
static_assert(sizeof(CodeCell) == 8);
// Whether a cell's `arg` is a cell of the same function.
bool goes_to_cell(CellKind kind);

// An image's tables, resolved in this Vm.
struct LoadedImage : Object {
    const void* owner = nullptr;  // the heap cell that holds the bytes; null: they are constant
    Str** names = nullptr;        // string table; interned, so held elsewhere
    std::size_t name_count = 0;
    ValueArray* constants = nullptr;  // object table; null: empty
    std::size_t constant_count = 0;
};

// A function translated for the executor.
struct Code : Object {
    std::uint32_t cell_count = 0;
    std::uint32_t local_count = 0;
    std::uint32_t stack_count = 0;  // deepest value stack
    std::uint32_t block_count = 0;  // deepest block nesting
    bool observed = false;          // by a trace function: see observe.hpp
    // Of a function that takes so many arguments, each by its place, and neither is a generator
    // nor shares a variable with functions in it: entering it takes no binding. Else kNotPlain.
    static constexpr std::uint32_t kNotPlain = UINT32_MAX;
    std::uint32_t plain_arguments = kNotPlain;
    std::uint32_t frame_bytes = 0;
    CodeCell* cells = nullptr;         // an unscanned heap cell
    std::uint32_t* offsets = nullptr;  // the bytecode offset of each cell, for lines; likewise
    struct Site* sites = nullptr;      // what cells remember; likewise, or null: none does
};

// A raw code: what all function objects made of it share.
struct Prototype : Object {
    LoadedImage* image = nullptr;
    Prelude prelude;
    ValueArray* children = nullptr;  // Prototypes
    std::uint32_t child_count = 0;
    bool translated = false;  // once at least: the constants that took are there
    Str* name = nullptr;
    Str** arg_names = nullptr;     // positional_count + keyword_only_count; interned
    Code* code = nullptr;          // null until the first call
    std::int32_t free_count = -1;  // closed-over cells passed in; -1: no function made of it yet
};

extern const Type loaded_image_type;
extern const Type code_type;
extern const Type prototype_type;

// Checks and loads an image: its root. Raises ValueError, MemoryError. `owner`: see LoadedImage.
Result<Prototype*> load(Vm& vm, const Image& image, const void* owner);

// Verifies and translates, once. Raises ValueError if the bytecode breaks a rule, MemoryError.
Result<Code*> translate(Vm& vm, Prototype* prototype);
inline Result<Code*> code_of(Vm& vm, Prototype* prototype) {
    return prototype->code ? Result<Code*>(prototype->code) : translate(vm, prototype);
}

}  // namespace krait::vm
