// Methods that look for one text in another.
#include "vm/native.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// The part of the receiver that optional arguments 2 and 3 bound.
struct Window {
    std::string_view text;
    std::size_t first_byte;
    bool turned;  // the start lies behind the end: not even the empty text is found
};

Result<Window> window_of(Vm& vm, Args args) {
    Value self = args[0];
    Section part =
        VM_TRY(section_of(vm, index_owner(self), args.get(2), args.get(3), text_length(self)));
    std::size_t start = byte_of_position(self, part.start);
    std::size_t stop = byte_of_position(self, part.stop);
    auto ahead = VM_TRY(section_of(vm, index_owner(self), {}, args.get(3), text_length(self)));
    return Window{text_of(self).substr(start, stop - start), start, part.start > ahead.stop};
}

constexpr std::size_t kNowhere = std::string_view::npos;

// Where, in bytes of the receiver, argument 1 is found; kNowhere if it is not.
Result<std::size_t> search(Vm& vm, Args args, bool backward) {
    auto wanted = VM_TRY(text_argument(vm, args[0], args[1]));
    Window window = VM_TRY(window_of(vm, args));
    if (window.turned) return kNowhere;
    std::size_t at = backward ? window.text.rfind(wanted) : window.text.find(wanted);
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
    auto wanted = VM_TRY(text_argument(vm, args[0], args[1]));
    Window window = VM_TRY(window_of(vm, args));
    std::intptr_t count = 0;
    if (wanted.empty()) {
        std::size_t last = window.first_byte + window.text.size();
        return Value::small_int(std::intptr_t(position_of_byte(args[0], last) -
                                              position_of_byte(args[0], window.first_byte) + 1));
    }
    for (std::size_t at = 0; (at = window.text.find(wanted, at)) != kNowhere; at += wanted.size())
        ++count;
    return Value::small_int(count);
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
