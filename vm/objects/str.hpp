// str: immutable UTF-8 text. Names are interned: of two interned strs, equal text is one object.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/objects/format.hpp"
#include "vm/objects/object.hpp"

namespace krait::vm {

extern const Type str_type;

struct Str : Object {
    std::uint32_t size_bytes = 0;
    std::uint32_t hash = 0;        // of the bytes; never 0 (text_hash)
    std::uint32_t char_count = 0;  // code points
    bool interned = false;
    char bytes[1];  // size_bytes of them, and a NUL

    std::string_view view() const { return {bytes, size_bytes}; }
    bool is_ascii() const { return char_count == size_bytes; }
};

std::uint32_t text_hash(std::string_view text);

inline constexpr std::size_t kMaxStrBytes = 0x7fffffff;

// `text` must be valid UTF-8. Raises MemoryError.
Result<Str*> make_str(Vm& vm, std::string_view text);
// A str whose bytes the caller fills in, then seals before anyone sees it. Raises MemoryError.
Result<Str*> make_blank_str(Vm& vm, std::size_t size_bytes);
void seal(Str* str);
inline bool is_str(Value value) { return value.is_object() && value.object()->type == &str_type; }
bool equal_text(const Str* a, const Str* b);

// Builds a str piece by piece. The buffer is on the heap; keep the builder in a local.
class StringBuilder final : public Printer {
  public:
    // Inline, like all of this class that is virtual: programs with RTTI need its table too.
    Result<void> write(Vm& vm, std::string_view text) override { return add(vm, text); }
    Result<void> put(Vm& vm, char byte) {
        if (size_ == capacity_) return add(vm, {&byte, 1});
        buffer_[size_++] = byte;
        return {};
    }
    std::string_view view() const { return {buffer_, size_}; }
    std::span<char> bytes() { return {buffer_, size_}; }  // to be changed in place
    void clear() { size_ = 0; }
    // The text so far as a str. Raises MemoryError.
    Result<Str*> finish(Vm& vm) const { return make_str(vm, view()); }

  private:
    Result<void> add(Vm& vm, std::string_view text);
    Result<void> grow(Vm& vm, std::size_t at_least);

    char* buffer_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace krait::vm
