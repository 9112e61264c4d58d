// `text % values`: printf's conversions (Python library reference, "printf-style String
// Formatting").
#include "vm/native.hpp"
#include "vm/objects/int_ops.hpp"
#include "vm/objects/number_format.hpp"
#include "vm/objects/text.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

class PercentFormatter {
  public:
    PercentFormatter(Vm& vm, Value format, Value values)
        : vm_(vm), format_(text_of(format)), values_(values), octets_(is_bytes(format)) {}
    Result<void> run(StringBuilder& out);

  private:
    Result<char> next_char();
    Result<Value> next_value();
    Result<void> take_key();
    Result<void> take_flags(FormatSpec* spec);
    Result<std::intptr_t> take_number();
    Result<void> convert(StringBuilder& out);
    Result<void> convert_char(StringBuilder& out, FormatSpec spec);
    Result<void> convert_value(StringBuilder& out, FormatSpec spec, char type);
    Result<void> convert_int(StringBuilder& out, FormatSpec spec, Value value);

    Vm& vm_;
    std::string_view format_;
    Value values_;
    bool octets_;                  // the format is bytes, and so is what comes of it
    std::size_t at_ = 0;           // in the format
    std::size_t next_ = 0;         // of a tuple of values
    Value keyed_ = Value::null();  // the value that a (key) chose
    bool used_ = false;            // a value that is no tuple was taken
};

Result<void> PercentFormatter::run(StringBuilder& out) {
    while (at_ < format_.size()) {
        VM_TRY(vm_.poll());
        std::size_t end = std::min(format_.find('%', at_), format_.size());
        VM_TRY(out.write(vm_, format_.substr(at_, end - at_)));
        at_ = end + 1;
        if (end < format_.size()) VM_TRY(convert(out));
    }
    bool all_taken =
        is_tuple(values_) ? next_ >= values_.as<Tuple>()->count : used_ || is(values_, dict_type);
    if (!all_taken) return vm_.raise(type_error_type, texts::kValuesLeft);
    return {};
}

Result<char> PercentFormatter::next_char() {
    if (at_ >= format_.size()) return vm_.raise(value_error_type, texts::kIncompleteFormat);
    return format_[at_++];
}

Result<Value> PercentFormatter::next_value() {
    if (!keyed_.is_null()) return keyed_;
    if (is_tuple(values_)) {
        if (next_ < values_.as<Tuple>()->count) return values_.as<Tuple>()->items[next_++];
    } else if (!used_) {
        used_ = true;
        return values_;
    }
    return vm_.raise(type_error_type, texts::kValuesMissing);
}

// "(key)" behind the percent sign.
Result<void> PercentFormatter::take_key() {
    keyed_ = Value::null();
    if (at_ >= format_.size() || format_[at_] != '(') return {};
    Value dict = native_value(values_);
    if (!is_dict(dict)) return vm_.raise(type_error_type, texts::kFormatNeedsDict);
    std::size_t end = format_.find(')', at_);
    if (end == format_.npos) return vm_.raise(value_error_type, texts::kIncompleteKey);
    Str* key = VM_TRY(make_str(vm_, format_.substr(at_ + 1, end - at_ - 1)));
    at_ = end + 1;
    used_ = true;
    keyed_ = VM_TRY(subscript(vm_, dict, key));
    return {};
}

Result<void> PercentFormatter::take_flags(FormatSpec* spec) {
    for (;; ++at_) {
        switch (at_ < format_.size() ? format_[at_] : 0) {
            case '-': spec->align = '<'; break;
            case '+': spec->sign = '+'; break;
            case ' ':
                if (!spec->sign) spec->sign = ' ';
                break;
            case '#': spec->alternate = true; break;
            case '0': spec->fill = '0'; break;
            default: return {};
        }
    }
}

// A width or a precision: digits, or a star that takes a value.
Result<std::intptr_t> PercentFormatter::take_number() {
    if (at_ < format_.size() && format_[at_] == '*') {
        ++at_;
        return to_integer(vm_, VM_TRY(next_value()));
    }
    std::intptr_t number = 0;
    for (; at_ < format_.size() && format_[at_] >= '0' && format_[at_] <= '9'; ++at_)
        number = std::min<std::intptr_t>(number * 10 + (format_[at_] - '0'), kMaxFieldWidth);
    return number;
}

Result<void> PercentFormatter::convert(StringBuilder& out) {
    if (at_ < format_.size() && format_[at_] == '%') {
        ++at_;
        return out.write(vm_, "%");
    }
    VM_TRY(take_key());
    FormatSpec spec;
    spec.octets = octets_;
    VM_TRY(take_flags(&spec));
    std::intptr_t width = VM_TRY(take_number());
    if (width > 0) spec.width = std::size_t(width);
    if (at_ < format_.size() && format_[at_] == '.') {
        ++at_;
        spec.precision = VM_TRY(take_number());
    }
    char type = VM_TRY(next_char());
    return convert_value(out, spec, type);
}

Result<void> PercentFormatter::convert_char(StringBuilder& out, FormatSpec spec) {
    if (!spec.align) spec.align = '>';
    spec.precision = -1;
    Value value = native_value(VM_TRY(next_value()));
    if (is_str(value)) {
        if (value.as<Str>()->char_count != 1) return vm_.raise(type_error_type, texts::kCharNeeded);
        return format_text(vm_, out, value.as<Str>()->view(), spec);
    }
    auto code = as_integer(value);
    if (!code && is_int(value)) return vm_.raise(overflow_error_type, texts::kIntTooLarge);
    if (!code) return vm_.raise(type_error_type, texts::kIntegerNeeded);
    char bytes[4];
    return format_text(vm_, out, VM_TRY(character(vm_, *code, octets_, bytes)), spec);
}

// The fewest digits; but with the flag 0 a width, as on the reference.
void take_int_precision(FormatSpec* spec) {
    bool is_width = spec->fill == '0' && spec->align == '=';
    if (is_width) spec->width = std::max(spec->width, std::size_t(spec->precision));
    if (!is_width) spec->min_digits = std::size_t(spec->precision), spec->fill = 0;
}

Result<void> PercentFormatter::convert_int(StringBuilder& out, FormatSpec spec, Value value) {
    Value number = native_value(value);
    bool decimal = spec.type == 'd';
    if (decimal && is_float(number))
        number = VM_TRY(int_from_double(vm_, float_value(number)));
    else
        number = VM_TRY(int_or_null(vm_, value));
    if (number.is_null())
        return vm_.raise(type_error_type, texts::kCantConvertToInt, type_of(value)->name);
    if (spec.precision > 0) take_int_precision(&spec);
    return format_int(vm_, out, number, spec);
}

Result<void> PercentFormatter::convert_value(StringBuilder& out, FormatSpec spec, char type) {
    if (spec.fill == '0' && !spec.align) spec.align = '=';
    spec.type = type;
    switch (type) {
        case 'c': return convert_char(out, spec);
        case 's':
        case 'r': {
            if (spec.align != '<') spec.align = '>';
            spec.fill = 0;
            Form form = type == 's' ? Form::Str : Form::Repr;
            Value value = VM_TRY(next_value());
            if (octets_ && type == 's' && is_bytes(value))
                return format_text(vm_, out, text_of(value), spec);
            Str* text = VM_TRY(to_str(vm_, value, form));
            return format_text(vm_, out, text->view(), spec);
        }
        case 'd':
        case 'i':
        case 'u': spec.type = 'd'; [[fallthrough]];
        case 'x':
        case 'X':
        case 'o': return convert_int(out, spec, VM_TRY(next_value()));
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G': {
            Value value = VM_TRY(next_value());
            auto number = as_double(native_value(value));
            if (number) return format_float(vm_, out, *number, spec);
            return vm_.raise(type_error_type, texts::kCantConvertToFloat, type_of(value)->name);
        }
        default:
            return vm_.raise(value_error_type, texts::kBadFormatChar, std::string_view(&type, 1),
                             FormatArg::hex(std::uint8_t(type)), at_ - 1);
    }
}

}  // namespace

Result<Value> percent_format(Vm& vm, Value text, Value values) {
    StringBuilder out;
    PercentFormatter formatter(vm, text, values);
    VM_TRY(formatter.run(out));
    return text_like(vm, text, out.view());
}

}  // namespace krait::vm
