#include <cstring>

#include "vm/repl.hpp"

namespace krait::vm {

bool TextBuffer::put(char byte) {
    if (size_ == capacity_) {
        std::size_t capacity = capacity_ ? capacity_ * 2 : 256;
        auto* grown = static_cast<char*>(source_.allocate(source_.context, capacity));
        if (!grown) return false;
        std::memcpy(grown, view().data() ? bytes_ : grown, size_);
        release();
        bytes_ = grown;
        capacity_ = capacity;
    }
    bytes_[size_++] = byte;
    return true;
}

void TextBuffer::release() {
    if (bytes_) source_.release(source_.context, bytes_, capacity_);
}

}  // namespace krait::vm
