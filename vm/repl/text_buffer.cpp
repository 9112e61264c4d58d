#include "vm/repl/text_buffer.hpp"

#include <algorithm>
#include <cstring>

namespace krait::vm {

bool TextBuffer::replace(std::size_t at, std::size_t size, std::string_view text) {
    std::size_t needed = size_ - size + text.size();
    if (needed > capacity_) {
        std::size_t capacity = std::max({capacity_ * 2, needed, std::size_t{256}});
        auto* grown = static_cast<char*>(source_.allocate(source_.context, capacity));
        if (!grown) return false;
        std::copy_n(bytes_, size_, grown);
        release();
        bytes_ = grown;
        capacity_ = capacity;
    }
    if (needed == 0) return size_ = 0, true;  // there may be no memory at all yet
    std::memmove(bytes_ + at + text.size(), bytes_ + at + size, size_ - at - size);
    std::copy_n(text.data(), text.size(), bytes_ + at);
    size_ = needed;
    return true;
}

void TextBuffer::erase(std::size_t at, std::size_t size) {
    if (size == 0) return;
    std::memmove(bytes_ + at, bytes_ + at + size, size_ - at - size);
    size_ -= size;
}

void TextBuffer::release() {
    if (bytes_) source_.release(source_.context, bytes_, capacity_);
}

}  // namespace krait::vm
