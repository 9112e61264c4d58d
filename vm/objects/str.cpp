// Making strs, and the buffer they are built in. The methods are in str_type.cpp.
#include <algorithm>
#include <bit>
#include <cstring>

#include "vm/objects/str.hpp"
#include "vm/early.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

namespace {

constexpr std::uint64_t kMix = 0x9e3779b97f4a7c15;

std::uint64_t load(const char* from, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, count);
    return word;
}

// What sizeof(Str) has behind the first of `bytes` already.
constexpr std::size_t kSpare = sizeof(Str) - (sizeof(Object) + 3 * sizeof(std::uint32_t) + 2);

}  // namespace

// Eight bytes a step: long texts are hashed when they are made, so each step counts.
KRAIT_EARLY std::uint32_t text_hash(std::string_view text) {
    std::uint64_t hash = text.size() * kMix;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) hash = std::rotl((hash ^ load(at, 8)) * kMix, 29);
    if (left) hash = std::rotl((hash ^ load(at, left)) * kMix, 29);
    hash ^= hash >> 32;
    return std::uint32_t(hash) ? std::uint32_t(hash) : 1;
}

KRAIT_EARLY Result<Str*> make_blank_str(Vm& vm, std::size_t size_bytes) {
    if (size_bytes > kMaxStrBytes) return vm.raise_out_of_memory(size_bytes);
    Str* made =
        VM_TRY(vm.make_unscanned<Str>(str_type, size_bytes > kSpare ? size_bytes - kSpare : 0));
    made->size_bytes = std::uint32_t(size_bytes);
    made->bytes[size_bytes] = 0;
    return made;
}

void seal(Str* str) {
    str->hash = text_hash(str->view());
    str->char_count = std::uint32_t(count_chars(str->view()));
}

KRAIT_EARLY Result<Str*> make_str(Vm& vm, std::string_view text) {
    Str* made = VM_TRY(make_blank_str(vm, text.size()));
    if (!text.empty()) std::memcpy(made->bytes, text.data(), text.size());
    seal(made);
    return made;
}

bool equal_text(const Str* a, const Str* b) {
    if (a == b) return true;
    if (a->interned && b->interned) return false;
    return a->hash == b->hash && a->view() == b->view();
}

Result<void> StringBuilder::add(Vm& vm, std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > capacity_ - size_) VM_TRY(grow(vm, size_ + text.size()));
    std::memcpy(buffer_ + size_, text.data(), text.size());
    size_ += text.size();
    return {};
}

Result<void> StringBuilder::grow(Vm& vm, std::size_t at_least) {
    std::size_t capacity = std::max<std::size_t>(at_least, capacity_ ? capacity_ * 2 : 32);
    char* buffer = VM_TRY(vm.make_bytes(capacity));
    if (size_) std::memcpy(buffer, buffer_, size_);
    if (buffer_) vm.heap().release(buffer_);
    buffer_ = buffer;
    capacity_ = capacity;
    return {};
}

}  // namespace krait::vm
