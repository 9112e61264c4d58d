#include "vm/modules/json_write.hpp"

#include "vm/objects/instance.hpp"

namespace krait::vm {
namespace {

// The escape of an octet, or nothing if it stands for itself. `room` has 6 bytes.
std::string_view escape_of(char c, char* room) {
    switch (c) {
        case '"': return "\\\"";
        case '\\': return "\\\\";
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
    }
    if (std::uint8_t(c) >= 0x20) return {};
    constexpr char digits[] = "0123456789abcdef";
    constexpr char start[] = {'\\', 'u', '0', '0'};
    for (int i = 0; i < 4; ++i) room[i] = start[i];
    room[4] = digits[c >> 4];
    room[5] = digits[c & 15];
    return {room, 6};
}

class Writer {
  public:
    Writer(Printer& out, const JsonSeparators& separators) : out_(out), separators_(separators) {}

    Result<void> write(Vm& vm, Value value) {
        VM_TRY(vm.check_native_stack());
        VM_TRY(vm.poll());
        if (value.is_none()) return out_.write(vm, "null");
        if (value.is_bool()) return out_.write(vm, value.is_true() ? "true" : "false");
        Value plain = without_class(vm, value);
        if (plain.is_null()) return print(vm, out_, value, Form::Repr);
        if (is_str(plain)) return write_text(vm, plain.as<Str>()->view());
        if (is_bytes(plain)) return write_text(vm, plain.as<Bytes>()->view());
        if (is_list(plain)) return write_list(vm, plain.as<List>());
        if (is_tuple(plain)) return write_tuple(vm, plain.as<Tuple>());
        if (is_subtype(type_of(plain), &dict_type)) return write_dict(vm, plain.as<Dict>());
        if (Exception* exception = is_exception(plain) ? exception_in(plain) : nullptr)
            return write_tuple(vm, exception->args);
        return print(vm, out_, plain, Form::Repr);
    }

  private:
    // The builtin value in an instance of a class; null if its class says how to show it.
    static Value without_class(Vm& vm, Value value) {
        if (!is_instance_of_class(value)) return value;
        if (!find_in_class(type_of(value), vm.name(Name::DRepr)).is_null()) return Value::null();
        Value native = native_value(value);
        return native == value ? Value::null() : native;
    }

    Result<void> write_text(Vm& vm, std::string_view text) {
        VM_TRY(out_.write(vm, "\""));
        std::size_t plain = 0;
        char room[6];
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string_view escape = escape_of(text[i], room);
            if (escape.empty()) continue;
            if (i > plain) VM_TRY(out_.write(vm, text.substr(plain, i - plain)));
            VM_TRY(out_.write(vm, escape));
            plain = i + 1;
        }
        if (plain < text.size()) VM_TRY(out_.write(vm, text.substr(plain)));
        return out_.write(vm, "\"");
    }

    Result<void> write_list(Vm& vm, List* list) {
        VM_TRY(out_.write(vm, "["));
        for (std::size_t i = 0; i < list->count; ++i) VM_TRY(write_item(vm, i, list->items()[i]));
        return out_.write(vm, "]");
    }

    Result<void> write_tuple(Vm& vm, const Tuple* tuple) {
        VM_TRY(out_.write(vm, "["));
        for (std::size_t i = 0; i < tuple->count; ++i) VM_TRY(write_item(vm, i, tuple->items[i]));
        return out_.write(vm, "]");
    }

    Result<void> write_item(Vm& vm, std::size_t index, Value item) {
        if (index) VM_TRY(out_.write(vm, separators_.item));
        return write(vm, item);
    }

    Result<void> write_dict(Vm& vm, const Dict* dict) {
        VM_TRY(out_.write(vm, "{"));
        std::size_t position = 0;
        bool first = true;
        while (const DictEntry* found = next_entry(dict, &position)) {
            DictEntry entry = *found;
            if (!first) VM_TRY(out_.write(vm, separators_.item));
            first = false;
            VM_TRY(write_key(vm, entry.key));
            VM_TRY(out_.write(vm, separators_.key));
            VM_TRY(write(vm, entry.value));
        }
        return out_.write(vm, "}");
    }

    // A key is always a text; within the quotes stands what the value would be.
    Result<void> write_key(Vm& vm, Value key) {
        if (is_str(key) || is_bytes(key)) return write(vm, key);
        VM_TRY(out_.write(vm, "\""));
        VM_TRY(write(vm, key));
        return out_.write(vm, "\"");
    }

    Printer& out_;
    const JsonSeparators& separators_;
};

}  // namespace

Result<void> write_json(Vm& vm, Printer& out, Value value, const JsonSeparators& separators) {
    return Writer(out, separators).write(vm, value);
}

}  // namespace krait::vm
