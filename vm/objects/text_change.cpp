// Methods that give the text changed, and those that say what kind of characters it has (ASCII
// letters only, as on the reference).
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/text.hpp"
#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(char c) { return is_lower(c) || is_upper(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether the text is not empty and each of its bytes fits.
Result<Value> all_of(Vm& vm, Args args, bool (*fits)(char)) {
    std::string_view text = text_of(args[0]);
    vm.charge(text.size());
    return Value(!text.empty() && std::all_of(text.begin(), text.end(), fits));
}

// Whether there are letters, and all of them fit.
Result<Value> all_letters(Vm& vm, Args args, bool (*fits)(char)) {
    vm.charge(text_of(args[0]).size());
    bool any = false;
    for (char c : text_of(args[0])) {
        if (!is_alpha(c)) continue;
        if (!fits(c)) return Value(false);
        any = true;
    }
    return Value(any);
}

// The text with the case of each letter that `from` takes turned over.
Result<Value> change_case(Vm& vm, Args args, bool (*from)(char)) {
    StringBuilder changed;
    VM_TRY(changed.write(vm, text_of(args[0])));
    std::span<char> bytes = changed.bytes();
    for (char& c : bytes)
        if (from(c)) c ^= 0x20;
    return text_like(vm, args[0], changed.view());
}

// Bytes of the code point that ends before `end`.
std::size_t last_char_bytes(std::string_view text, bool octets) {
    std::size_t count = 1;
    while (!octets && count < text.size() && is_utf8_tail(text[text.size() - count])) ++count;
    return count;
}

bool strips(std::string_view chars, std::string_view one) {
    return chars.data() ? chars.find(one) != chars.npos : is_space_char(one[0]);
}

// text.strip([chars]) and its halves.
Result<Value> strip(Vm& vm, Args args, bool left, bool right) {
    std::string_view chars;  // no data: spaces
    if (args.count > 1) chars = VM_TRY(text_argument(vm, args[0], args[1]));
    std::string_view text = text_of(args[0]);
    vm.charge(text.size());
    bool octets = !is_str(args[0]);
    while (left && !text.empty()) {
        std::size_t size = octets ? 1 : char_bytes(text, 0);
        if (!strips(chars, text.substr(0, size))) break;
        text.remove_prefix(size);
    }
    while (right && !text.empty()) {
        std::size_t size = last_char_bytes(text, octets);
        if (!strips(chars, text.substr(text.size() - size))) break;
        text.remove_suffix(size);
    }
    bool whole = text.size() == text_of(args[0]).size();
    return whole && !is_bytearray(args[0]) ? Result<Value>(args[0]) : text_like(vm, args[0], text);
}

// An empty `old` stands before each character and at the end.
Result<void> insert_everywhere(Vm& vm, StringBuilder& out, Value self, std::string_view fresh,
                               std::intptr_t limit) {
    std::string_view text = text_of(self);
    std::size_t at = 0;
    while (limit-- != 0) {
        VM_TRY(vm.poll());
        VM_TRY(out.write(vm, fresh));
        if (at == text.size()) return {};
        std::size_t size = is_str(self) ? char_bytes(text, at) : 1;
        VM_TRY(out.write(vm, text.substr(at, size)));
        at += size;
    }
    return out.write(vm, text.substr(at));
}

Result<void> replace_each(Vm& vm, StringBuilder& out, std::string_view text, std::string_view old,
                          std::string_view fresh, std::intptr_t limit) {
    for (;;) {
        VM_TRY(vm.poll());
        std::size_t at = limit-- == 0 ? text.npos : VM_TRY(find_text(vm, text, old));
        VM_TRY(out.write(vm, text.substr(0, at)));
        if (at == text.npos) return {};
        VM_TRY(out.write(vm, fresh));
        text.remove_prefix(at + old.size());
    }
}

}  // namespace

Result<Value> text_isalpha(Vm& vm, Args args) { return all_of(vm, args, is_alpha); }
Result<Value> text_isdigit(Vm& vm, Args args) { return all_of(vm, args, is_digit); }
Result<Value> text_isspace(Vm& vm, Args args) { return all_of(vm, args, is_space_char); }
Result<Value> text_islower(Vm& vm, Args args) { return all_letters(vm, args, is_lower); }
Result<Value> text_isupper(Vm& vm, Args args) { return all_letters(vm, args, is_upper); }
Result<Value> text_lower(Vm& vm, Args args) { return change_case(vm, args, is_upper); }
Result<Value> text_upper(Vm& vm, Args args) { return change_case(vm, args, is_lower); }
Result<Value> text_strip(Vm& vm, Args args) { return strip(vm, args, true, true); }
Result<Value> text_lstrip(Vm& vm, Args args) { return strip(vm, args, true, false); }
Result<Value> text_rstrip(Vm& vm, Args args) { return strip(vm, args, false, true); }

// text.replace(old, new, limit=-1)
Result<Value> text_replace(Vm& vm, Args args) {
    auto old = VM_TRY(text_argument(vm, args[0], args[1]));
    auto fresh = VM_TRY(text_argument(vm, args[0], args[2]));
    std::intptr_t limit = args.count > 3 ? VM_TRY(to_integer(vm, args[3])) : -1;
    StringBuilder out;
    if (old.empty())
        VM_TRY(insert_everywhere(vm, out, args[0], fresh, limit));
    else
        VM_TRY(replace_each(vm, out, text_of(args[0]), old, fresh, limit));
    return text_like(vm, args[0], out.view());
}

// text.center(width): of an odd number of spaces the one over stands on the right.
Result<Value> text_center(Vm& vm, Args args) {
    std::intptr_t width = VM_TRY(to_integer(vm, args[1]));
    auto length = std::intptr_t(text_length(args[0]));
    if (width <= length) return args[0];
    std::intptr_t spaces = width - length, before = spaces / 2;
    StringBuilder out;
    for (std::intptr_t i = 0; i <= spaces; ++i) {
        VM_TRY(vm.poll());
        VM_TRY(out.write(vm, i == before ? text_of(args[0]) : std::string_view(" ")));
    }
    return text_like(vm, args[0], out.view());
}

}  // namespace krait::vm
