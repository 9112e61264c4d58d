// Commas and colons count as spaces, any bracket closes, and the end of the text closes the
// outermost container: as the reference reads.
#include "vm/modules/json_read.hpp"

#include "vm/code/utf8.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

class Reader {
  public:
    explicit Reader(JsonSource& source) : source_(source) {}

    Result<Value> read(Vm& vm) {
        open_ = VM_TRY(make_list(vm));
        VM_TRY(advance(vm));
        VM_TRY(read_value(vm));
        while (current_ > 0 && is_space_char(char(current_))) VM_TRY(advance(vm));
        if (current_ > 0) return malformed(vm);
        return top_;
    }

  private:
    Raised malformed(Vm& vm) { return vm.raise(value_error_type, texts::kBadJson); }

    Result<void> advance(Vm& vm) {
        VM_TRY(vm.poll());
        current_ = VM_TRY(source_.next(vm));
        return {};
    }

    // Up to the end of the first value that stands in no container.
    Result<void> read_value(Vm& vm) {
        while (true) {
            VM_TRY(skip_between(vm));
            if (current_ <= 0) return end(vm);
            Value made;
            switch (current_) {
                case ']':
                case '}':
                    if (top_.is_null()) return malformed(vm);
                    VM_TRY(advance(vm));
                    if (open_->count == 0) return {};
                    close();
                    continue;
                case '[': VM_TRY(open(vm, Value(VM_TRY(make_list(vm))))); continue;
                case '{': VM_TRY(open(vm, Value(VM_TRY(make_dict(vm))))); continue;
                case '"': made = VM_TRY(read_text(vm)); break;
                default: made = VM_TRY(read_word(vm));
            }
            if (top_.is_null()) {
                top_ = made;
                return {};
            }
            VM_TRY(add(vm, made));
        }
    }

    Result<void> skip_between(Vm& vm) {
        constexpr std::string_view between = " \t\n\r,:";
        while (current_ > 0 && between.find(char(current_)) != std::string_view::npos)
            VM_TRY(advance(vm));
        return {};
    }

    // The text may end within the outermost container, but not deeper or before any value.
    Result<void> end(Vm& vm) {
        if (top_.is_null() || open_->count) return malformed(vm);
        return {};
    }

    // --- containers: top_ is the innermost, open_ those around it
    Result<void> open(Vm& vm, Value container) {
        VM_TRY(advance(vm));
        if (!top_.is_null()) {
            VM_TRY(add(vm, container));
            VM_TRY(append(vm, open_, top_));
        }
        top_ = container;
        return {};
    }

    void close() {
        top_ = open_->items()[open_->count - 1];
        truncate(open_, open_->count - 1);
    }

    Result<void> add(Vm& vm, Value item) {
        if (is_list(top_)) return append(vm, top_.as<List>(), item);
        if (key_.is_null()) {
            if (is_list(item) || is_dict(item)) return malformed(vm);
            key_ = item;
            return {};
        }
        Value key = key_;
        key_ = Value::null();
        return store(vm, top_.as<Dict>(), key, item);
    }

    // --- values
    Result<Value> read_word(Vm& vm) {
        switch (current_) {
            case 'n': return expect(vm, "null", Value::none());
            case 't': return expect(vm, "true", Value(true));
            case 'f': return expect(vm, "false", Value(false));
        }
        if (current_ == '-' || is_digit(current_)) return read_number(vm);
        return malformed(vm);
    }

    Result<Value> expect(Vm& vm, std::string_view word, Value value) {
        for (char letter : word) {
            if (current_ != letter) return malformed(vm);
            VM_TRY(advance(vm));
        }
        return value;
    }

    static bool is_digit(int c) { return c >= '0' && c <= '9'; }

    Result<Value> read_number(Vm& vm) {
        text_.clear();
        bool is_float = false;
        do {
            VM_TRY(text_.put(vm, char(current_)));
            VM_TRY(advance(vm));
            if (current_ == '.' || current_ == 'e' || current_ == 'E')
                is_float = true;
            else if (!is_digit(current_) && current_ != '+' && current_ != '-')
                break;
        } while (true);
        if (!is_float) return int_from_text(vm, text_.view(), 10);
        auto number = parse_float(text_.view());
        if (!number) return vm.raise(value_error_type, texts::kBadNumber);
        return make_float(vm, *number);
    }

    Result<Value> read_text(Vm& vm) {
        text_.clear();
        VM_TRY(advance(vm));
        while (current_ != '"') {
            if (current_ <= 0) return malformed(vm);
            if (current_ == '\\')
                VM_TRY(read_escape(vm));
            else
                VM_TRY(text_.put(vm, char(current_)));
            std::string_view plain = source_.take_plain();
            VM_TRY(vm.poll(plain.size()));
            VM_TRY(text_.write(vm, plain));
            VM_TRY(advance(vm));
        }
        VM_TRY(advance(vm));
        if (!is_utf8(text_.view())) return vm.raise(unicode_error_type);
        // A key is often met again, and a short one is an attribute's name.
        if (!top_.is_null() && is_dict(top_) && key_.is_null())
            return VM_TRY(vm.intern(text_.view()));
        return VM_TRY(text_.finish(vm));
    }

    // Leaves the last character of the escape as the current one.
    Result<void> read_escape(Vm& vm) {
        VM_TRY(advance(vm));
        if (current_ <= 0) return malformed(vm);
        constexpr std::string_view letters = "bfnrt", meanings = "\b\f\n\r\t";
        if (current_ == 'u') return read_code_point(vm);
        std::size_t which = letters.find(char(current_));
        return text_.put(vm, which == letters.npos ? char(current_) : meanings[which]);
    }

    Result<void> read_code_point(Vm& vm) {
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i) {
            VM_TRY(advance(vm));
            int lower = current_ | 0x20;
            if (is_digit(current_))
                number = number << 4 | std::uint32_t(current_ - '0');
            else if (lower >= 'a' && lower <= 'f')
                number = number << 4 | std::uint32_t(lower - 'a' + 10);
            else
                return malformed(vm);
        }
        char utf8[4];
        return text_.write(vm, {utf8, encode_utf8(number, utf8)});
    }

    JsonSource& source_;
    int current_ = -1;
    Value top_;  // null: nothing yet
    Value key_;  // of the dict on top, waiting for its value; null: none
    List* open_ = nullptr;
    StringBuilder text_;
};

}  // namespace

Result<Value> read_json(Vm& vm, JsonSource& source) {
    Reader reader(source);
    return reader.read(vm);
}

}  // namespace krait::vm
