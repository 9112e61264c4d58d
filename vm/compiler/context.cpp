#include "vm/compiler/context.hpp"

#include <algorithm>
#include <tuple>

namespace krait::vm {
namespace {

constexpr std::size_t kFirstNameCapacity = 64;

std::uint32_t hash_of(std::string_view text) {  // FNV-1a
    std::uint32_t hash = 2166136261u;
    for (char c : text) hash = (hash ^ std::uint8_t(c)) * 16777619u;
    return hash;
}

}  // namespace

void Context::fail(const char* message, Position at, const char* kind) {
    if (!error_.message) error_ = {message, kind, at.line, at.column, {}};
}

void Context::fail_in_code(const char* message, Position at) {
    if (!error_.message) error_ = {message, "SyntaxError", at.line, at.column, code_.name};
}

void Context::fail_later(const char* message, Position at) {
    if (idle_) return;
    auto order = [](int depth, std::uint32_t line, std::uint32_t column) {
        return std::tuple(depth, line, column);
    };
    if (later_.message &&
        order(later_depth_, later_.line, later_.column) <= order(code_.depth, at.line, at.column)) {
        return;
    }
    later_ = {message, "SyntaxError", at.line, at.column, code_.name};
    later_depth_ = code_.depth;
}

std::string_view Context::copy(std::string_view text) { return join(text, {}); }

std::string_view Context::join(std::string_view a, std::string_view b, std::string_view c) {
    char* memory = arena.make_array<char>(a.size() + b.size() + c.size());
    if (!memory) return {};
    char* end = std::copy(a.begin(), a.end(), memory);
    end = std::copy(b.begin(), b.end(), end);
    end = std::copy(c.begin(), c.end(), end);
    return {memory, std::size_t(end - memory)};
}

bool Context::grow_names() {
    std::size_t capacity = name_capacity_ ? name_capacity_ * 2 : kFirstNameCapacity;
    Name** table = arena.make_array<Name*>(capacity);
    if (!table) return false;
    for (std::size_t i = 0; i < name_capacity_; ++i) {
        if (!names_[i]) continue;
        std::size_t at = names_[i]->hash & (capacity - 1);
        while (table[at]) at = (at + 1) & (capacity - 1);
        table[at] = names_[i];
    }
    names_ = table;
    name_capacity_ = capacity;
    return true;
}

Name* Context::name(std::string_view text) {
    bool full = (name_count_ + 1) * 2 > name_capacity_;
    if (full && !grow_names()) return make<Name>();
    std::uint32_t hash = hash_of(text);
    std::size_t at = hash & (name_capacity_ - 1);
    for (; names_[at]; at = (at + 1) & (name_capacity_ - 1)) {
        if (names_[at]->hash == hash && names_[at]->text == text) return names_[at];
    }
    Name* name = make<Name>();
    name->text = text;
    name->hash = hash;
    if (!ok()) return name;  // the spare object must not enter the table
    names_[at] = name;
    ++name_count_;
    return name;
}

}  // namespace krait::vm
