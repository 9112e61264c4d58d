#include "vm/arena.hpp"

#include <algorithm>

namespace krait::vm {

Arena::~Arena() {
    while (block_) {
        Block* previous = block_->previous;
        source_.release(source_.context, block_, block_->size_bytes);
        block_ = previous;
    }
}

void* Arena::allocate(std::size_t size_bytes) {
    if (size_bytes > SIZE_MAX / 2) return fail<void>();
    std::size_t rounded = (size_bytes + 7) & ~std::size_t{7};
    if (rounded > std::size_t(end_ - next_) && !add_block(rounded)) return fail<void>();
    void* result = next_;
    next_ += rounded;
    return result;
}

bool Arena::add_block(std::size_t at_least) {
    std::size_t size = std::max(block_bytes_, at_least + sizeof(Block));
    void* memory = source_.allocate(source_.context, size);
    if (!memory) return false;
    block_ = new (memory) Block{block_, size};
    next_ = static_cast<std::byte*>(memory) + sizeof(Block);
    end_ = static_cast<std::byte*>(memory) + size;
    return true;
}

}  // namespace krait::vm
