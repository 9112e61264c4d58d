// Bytes that grow, from the same source as the compiler's memory.
#pragma once

#include <cstddef>
#include <string_view>

#include "vm/arena.hpp"

namespace krait::vm {

class TextBuffer {
  public:
    explicit TextBuffer(BlockSource source) : source_(source) {}
    ~TextBuffer() { release(); }
    TextBuffer(const TextBuffer&) = delete;
    TextBuffer& operator=(const TextBuffer&) = delete;

    // Puts `text`, which may not lie in this buffer, in place of `size` bytes at `at`. False, and
    // nothing changed, if the source refuses.
    [[nodiscard]] bool replace(std::size_t at, std::size_t size, std::string_view text);
    // The same at the end.
    [[nodiscard]] bool put(std::string_view text) { return replace(size_, 0, text); }
    [[nodiscard]] bool put(char byte) { return put({&byte, 1}); }
    // Takes bytes out.
    void erase(std::size_t at, std::size_t size);
    void clear() { size_ = 0; }
    std::string_view view() const { return {bytes_, size_}; }

  private:
    void release();

    BlockSource source_;
    char* bytes_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace krait::vm
