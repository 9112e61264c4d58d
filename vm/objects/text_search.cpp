// Methods that look for one text in another.
#include <string.h>

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Where a plain search takes at most some steps for each octet, or not many in all, it is the
// quickest; memmem's time does not grow with the part's size.
std::size_t find_here(std::string_view text, std::string_view part) {
    constexpr std::size_t kShortPart = 8, kShortText = 1024;
    if (part.size() <= kShortPart || text.size() <= kShortText) return text.find(part);
    const void* found = memmem(text.data(), text.size(), part.data(), part.size());
    return found ? std::size_t(static_cast<const char*>(found) - text.data()) : text.npos;
}

}  // namespace

Result<std::size_t> find_text(Vm& vm, std::string_view text, std::string_view part) {
    constexpr std::size_t kPiece = 256 * 1024;
    std::size_t piece = std::max(kPiece, part.size());
    for (std::size_t from = 0;; from += piece) {
        // With what a part that begins at its end goes on in.
        std::string_view here = text.substr(from).substr(0, piece + part.size());
        std::size_t at = find_here(here, part);
        vm.charge(std::min(at, here.size()));
        if (at != text.npos) return from + at;
        if (from + here.size() == text.size()) return text.npos;
        VM_TRY(vm.poll());
    }
}

Result<std::size_t> rfind_text(Vm& vm, std::string_view text, std::string_view part) {
    std::size_t at = text.rfind(part);
    vm.charge(text.size() - (at == text.npos ? 0 : at));
    return at;
}

namespace {

// The part of the receiver that optional arguments 2 and 3 bound.
struct Window {
    std::string_view text;
    std::size_t first_byte;
    bool turned;  // the start lies behind the end: not even the empty text is found
};

Result<Window> window_of(Vm& vm, Args args) {
    Value self = args[0];
    Value first = VM_TRY(settled_index(vm, args.get(2)))
    , last = VM_TRY(settled_index(vm, args.get(3)));
    Section part = VM_TRY(section_of(vm, index_owner(self), first, last, text_length(self)));
    std::size_t start = byte_of_position(self, part.start);
    std::size_t stop = byte_of_position(self, part.stop);
    auto ahead = VM_TRY(section_of(vm, index_owner(self), {}, last, text_length(self)));
    return Window{text_of(self).substr(start, stop - start), start, part.start > ahead.stop};
}

constexpr std::size_t kNowhere = std::string_view::npos;

// Where, in bytes of the receiver, argument 1 is found; kNowhere if it is not.
Result<std::size_t> search(Vm& vm, Args args, bool backward) {
    Window window = VM_TRY(window_of(vm, args));
    auto wanted = VM_TRY(text_argument(vm, args[0], args[1]));
    if (window.turned) return kNowhere;
    std::size_t at = VM_TRY((backward ? rfind_text : find_text)(vm, window.text, wanted));
    return at == kNowhere ? kNowhere : at + window.first_byte;
}

Result<Value> position_or(Vm& vm, Args args, bool backward, bool must_be) {
    std::size_t at = VM_TRY(search(vm, args, backward));
    if (at != kNowhere) return Value::small_int(std::intptr_t(position_of_byte(args[0], at)));
    if (must_be) return vm.raise(value_error_type, texts::kSubstringNotFound);
    return Value::small_int(-1);
}

// Text and octets fit each other, here alone.
Result<std::string_view> part_of(Vm& vm, Value self, Value part) {
    if (is_bytes(native_value(part)) || is_str(native_value(part)))
        return text_of(native_value(part));
    return text_argument(vm, self, part);
}

// startswith and endswith take one text, or a tuple of which any may fit.
template <class Fits>
Result<Value> any_fits(Vm& vm, Args args, Fits fits) {
    Window window = VM_TRY(window_of(vm, args));
    if (!is_tuple(args[1])) return Value(fits(window.text, VM_TRY(part_of(vm, args[0], args[1]))));
    for (Value each : args[1].as<Tuple>()->view())
        if (fits(window.text, VM_TRY(part_of(vm, args[0], each)))) return Value(true);
    return Value(false);
}

}  // namespace

Result<Value> text_find(Vm& vm, Args args) { return position_or(vm, args, false, false); }
Result<Value> text_rfind(Vm& vm, Args args) { return position_or(vm, args, true, false); }
Result<Value> text_index(Vm& vm, Args args) { return position_or(vm, args, false, true); }
Result<Value> text_rindex(Vm& vm, Args args) { return position_or(vm, args, true, true); }

Result<Value> text_count(Vm& vm, Args args) {
    Window window = VM_TRY(window_of(vm, args));
    auto wanted = VM_TRY(text_argument(vm, args[0], args[1]));
    std::intptr_t count = 0;
    if (wanted.empty()) {
        std::size_t last = window.first_byte + window.text.size();
        return Value::small_int(std::intptr_t(position_of_byte(args[0], last) -
                                              position_of_byte(args[0], window.first_byte) + 1));
    }
    for (;; ++count) {
        VM_TRY(vm.poll());
        std::size_t at = VM_TRY(find_text(vm, window.text, wanted));
        if (at == kNowhere) return Value::small_int(count);
        window.text.remove_prefix(at + wanted.size());
    }
}

Result<Value> text_startswith(Vm& vm, Args args) {
    return any_fits(vm, args, [](std::string_view text, std::string_view start) {
        return text.substr(0, start.size()) == start;
    });
}

Result<Value> text_endswith(Vm& vm, Args args) {
    return any_fits(vm, args, [](std::string_view text, std::string_view end) {
        return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
    });
}

}  // namespace krait::vm
