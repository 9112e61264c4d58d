// An Arena's blocks from the C heap, for programs that have one.
#pragma once

#include <cstdlib>

#include "vm/arena.hpp"

namespace krait::vm {

inline BlockSource malloc_blocks() {
    return {
        .allocate = [](void*, std::size_t size_bytes) { return std::malloc(size_bytes); },
        .release = [](void*, void* block, std::size_t) { std::free(block); },
        .context = nullptr,
    };
}

}  // namespace krait::vm
