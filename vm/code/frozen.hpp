// A Python module that was compiled when the program was built.
#pragma once

#include <cstddef>
#include <cstdint>

namespace krait::vm {

struct FrozenModule {
    const char* name;  // dotted
    const std::uint8_t* bytes;
    std::size_t size_bytes;
    bool is_package;
};

// What krait-mpyc --freeze wrote into this program.
extern const FrozenModule frozen_modules[];
extern const std::size_t frozen_module_count;

}  // namespace krait::vm
