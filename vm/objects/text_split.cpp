// Methods that take text apart, and join.
#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<void> append_text(Vm& vm, List* list, Value model, std::string_view text) {
    return append(vm, list, VM_TRY(text_like(vm, model, text)));
}

// At runs of spaces, at most `limit` times (negative: always).
Result<Value> split_at_spaces(Vm& vm, Value self, std::intptr_t limit) {
    List* parts = VM_TRY(make_list(vm));
    std::string_view text = text_of(self);
    std::size_t at = 0;
    for (;;) {
        VM_TRY(vm.poll());
        while (at < text.size() && is_space_char(text[at])) ++at;
        if (at == text.size()) return parts;
        std::size_t end = at;
        if (limit == 0) end = text.size();
        while (end < text.size() && !is_space_char(text[end])) ++end;
        VM_TRY(append_text(vm, parts, self, text.substr(at, end - at)));
        at = end;
        if (limit > 0) --limit;
    }
}

Result<Value> split_at(Vm& vm, Value self, std::string_view separator, std::intptr_t limit) {
    List* parts = VM_TRY(make_list(vm));
    std::string_view text = text_of(self);
    for (;;) {
        VM_TRY(vm.poll());
        std::size_t end = limit == 0 ? text.npos : VM_TRY(find_text(vm, text, separator));
        if (limit > 0) --limit;
        VM_TRY(append_text(vm, parts, self, text.substr(0, end)));
        if (end == text.npos) return parts;
        text.remove_prefix(end + separator.size());
    }
}

Result<Value> rsplit_at(Vm& vm, Value self, std::string_view separator, std::intptr_t limit) {
    List* parts = VM_TRY(make_list(vm));
    std::string_view text = text_of(self);
    for (;;) {
        VM_TRY(vm.poll());
        std::size_t at = limit == 0 ? text.npos : VM_TRY(rfind_text(vm, text, separator));
        if (limit > 0) --limit;
        std::size_t start = at == text.npos ? 0 : at + separator.size();
        VM_TRY(append_text(vm, parts, self, text.substr(start)));
        if (at == text.npos) break;
        text = text.substr(0, at);
    }
    for (std::size_t i = 0; i < parts->count / 2; ++i)
        std::swap(parts->items()[i], parts->items()[parts->count - 1 - i]);
    return parts;
}

// A separator argument: text that is not empty. Raises TypeError, ValueError.
Result<std::string_view> separator_of(Vm& vm, Value self, Value argument) {
    auto separator = VM_TRY(text_argument(vm, self, argument));
    if (separator.empty()) return vm.raise(value_error_type, texts::kEmptySeparator);
    return separator;
}

Result<Value> three_parts(Vm& vm, Value self, std::string_view before, std::string_view between,
                          std::string_view after) {
    const Value parts[] = {
        VM_TRY(text_like(vm, self, before)),
        VM_TRY(text_like(vm, self, between)),
        VM_TRY(text_like(vm, self, after))
    };
    return VM_TRY(make_tuple(vm, parts));
}

}  // namespace

// text.split(separator=None, limit=-1)
Result<Value> text_split(Vm& vm, Args args) {
    std::intptr_t limit = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : -1;
    if (args.get(1).is_none()) return split_at_spaces(vm, args[0], limit);
    return split_at(vm, args[0], VM_TRY(separator_of(vm, args[0], args[1])), limit);
}

// text.rsplit(separator=None, limit=-1)
Result<Value> text_rsplit(Vm& vm, Args args) {
    if (args.count < 3) return text_split(vm, args);
    std::intptr_t limit = VM_TRY(to_integer(vm, args[2]));
    if (args[1].is_none() && limit < 0) return text_split(vm, args);
    if (args[1].is_none()) return vm.raise(not_implemented_error_type, texts::kRsplitByCount);
    return rsplit_at(vm, args[0], VM_TRY(separator_of(vm, args[0], args[1])), limit);
}

// text.splitlines(keepends=False): a line ends with LF, CR or CRLF.
Result<Value> text_splitlines(Vm& vm, Args args) {
    if (args.count > 2) return vm.raise(type_error_type, texts::kExtraPositional);
    VM_TRY(take_keywords(vm, args, 2, {"keepends"}));
    Value keep = args.get(1, args.keyword("keepends"));
    bool keep_ends = !keep.is_null() && VM_TRY(truth(vm, keep));
    List* lines = VM_TRY(make_list(vm));
    std::string_view text = text_of(args[0]);
    while (!text.empty()) {
        VM_TRY(vm.poll());
        std::size_t length = std::min(text.find_first_of("\r\n"), text.size());
        std::size_t next = length + (text.substr(length, 2) == "\r\n" ? 2 : length < text.size());
        VM_TRY(append_text(vm, lines, args[0], text.substr(0, keep_ends ? next : length)));
        text.remove_prefix(next);
    }
    return lines;
}

Result<Value> text_partition(Vm& vm, Args args) {
    auto separator = VM_TRY(separator_of(vm, args[0], args[1]));
    std::string_view text = text_of(args[0]);
    std::size_t at = VM_TRY(find_text(vm, text, separator));
    if (at == text.npos) return three_parts(vm, args[0], text, "", "");
    return three_parts(vm, args[0], text.substr(0, at), separator,
                       text.substr(at + separator.size()));
}

Result<Value> text_rpartition(Vm& vm, Args args) {
    auto separator = VM_TRY(separator_of(vm, args[0], args[1]));
    std::string_view text = text_of(args[0]);
    std::size_t at = VM_TRY(rfind_text(vm, text, separator));
    if (at == text.npos) return three_parts(vm, args[0], "", "", text);
    return three_parts(vm, args[0], text.substr(0, at), separator,
                       text.substr(at + separator.size()));
}

namespace {

// The items to join: a list or tuple as it is, else a list of what the iterable gives.
Result<std::span<const Value>> items_to_join(Vm& vm, Value iterable) {
    if (is_list(iterable)) return iterable.as<List>()->view();
    if (is_tuple(iterable)) return iterable.as<Tuple>()->view();
    return VM_TRY(to_list(vm, iterable))
    ->view();
}

Result<std::size_t> joined_size(Vm& vm, Value separator, std::span<const Value> items) {
    std::size_t size = items.empty() ? 0 : (items.size() - 1) * text_of(separator).size();
    for (Value item : items) {
        Value native = native_value(item);
        bool fits = is_str(separator) ? is_str(native) : is_bytes(native) || is_bytearray(native);
        if (!fits) return vm.raise(type_error_type, texts::kBadJoin);
        size += text_of(native).size();
    }
    return size;
}

void write_joined(char* out, std::string_view separator, std::span<const Value> items) {
    auto put = [&](std::string_view text) {
        if (!text.empty()) std::memcpy(out, text.data(), text.size());
        out += text.size();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i) put(separator);
        put(text_of(native_value(items[i])));
    }
}

}  // namespace

Result<Value> text_join(Vm& vm, Args args) {
    Value self = args[0];
    auto items = VM_TRY(items_to_join(vm, args[1]));
    std::size_t size = VM_TRY(joined_size(vm, self, items));
    if (is_str(self)) {
        if (items.size() == 1 && is_str(items[0])) return items[0];
        Str* made = VM_TRY(make_blank_str(vm, size));
        write_joined(made->bytes, text_of(self), items);
        seal(made);
        return made;
    }
    Bytes* made = VM_TRY(make_blank_bytes(vm, size));
    write_joined(made->items, text_of(self), items);
    return is_bytes(self) ? Value(made) : text_like(vm, self, made->view());
}

}  // namespace krait::vm
