// str.format: fields of a format text (Python library reference, "Format String Syntax").
#include "vm/native.hpp"
#include "vm/objects/number_format.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The parts of a field's text, [[name] ["!" conversion] [":" spec]].
struct Field {
    std::string_view name;
    char conversion = 0;
    std::string_view spec;
};

class StrFormatter {
  public:
    StrFormatter(Vm& vm, Args args) : vm_(vm), args_(args) {}
    // Writes `format` with its fields replaced. Fields inside a spec are one level deep.
    Result<void> run(StringBuilder& out, std::string_view format, bool nested);

  private:
    Result<std::size_t> write_literal(StringBuilder& out, std::string_view format, std::size_t at);
    Result<std::size_t> write_field(StringBuilder& out, std::string_view format, std::size_t at);
    Result<char> conversion_at(std::string_view format, std::size_t at);
    Result<Field> split(std::string_view format, std::size_t* at);
    Result<Value> value_of(std::string_view name);
    Result<Value> value_at(std::size_t index);
    Result<Value> named_value(std::string_view name);
    Result<void> write_value(StringBuilder& out, Value value, const Field& field);

    Vm& vm_;
    Args args_;  // self, then the values
    enum class Numbering { Undecided, Automatic, Manual } numbering_ = Numbering::Undecided;
    std::size_t next_ = 0;
};

// "{{", "}}" and a lone "}" at `at`; gives where to go on.
Result<std::size_t> StrFormatter::write_literal(StringBuilder& out, std::string_view format,
                                                std::size_t at) {
    if (at + 1 >= format.size() || format[at + 1] != format[at])
        return vm_.raise(value_error_type, texts::kSingleBrace);
    VM_TRY(out.write(vm_, format.substr(at, 1)));
    return at + 2;
}

Result<void> StrFormatter::run(StringBuilder& out, std::string_view format, bool nested) {
    std::size_t at = 0;
    while (at < format.size()) {
        VM_TRY(vm_.poll());
        std::size_t brace = std::min(format.find_first_of("{}", at), format.size());
        VM_TRY(out.write(vm_, format.substr(at, brace - at)));
        at = brace;
        if (at == format.size()) break;
        bool doubled = at + 1 < format.size() && format[at + 1] == '{' && !nested;
        if (format[at] == '}' || doubled)
            at = VM_TRY(write_literal(out, format, at));
        else
            at = VM_TRY(write_field(out, format, at + 1));
    }
    return {};
}

// The letter behind a '!'.
Result<char> StrFormatter::conversion_at(std::string_view format, std::size_t at) {
    if (at >= format.size()) return vm_.raise(value_error_type, texts::kNoConversion);
    char letter = format[at];
    if (letter == 'r' || letter == 's') return letter;
    return vm_.raise(value_error_type, texts::kBadConversion, std::string_view(&letter, 1));
}

// Splits the field that starts at `*at`, behind its brace, and moves there behind its end.
Result<Field> StrFormatter::split(std::string_view format, std::size_t* at) {
    auto unmatched = [&] { return vm_.raise(value_error_type, texts::kUnmatchedBrace); };
    Field field;
    std::size_t end = format.find_first_of("!:}", *at);
    if (end == format.npos) return unmatched();
    field.name = format.substr(*at, end - *at);
    if (format[end] == '!') {
        field.conversion = VM_TRY(conversion_at(format, end + 1));
        end += 2;
        if (end >= format.size()) return unmatched();
        if (format[end] != ':' && format[end] != '}')
            return vm_.raise(value_error_type, texts::kColonExpected);
    }
    if (format[end] == ':') {
        std::size_t start = ++end;
        for (int depth = 0; end < format.size() && (depth || format[end] != '}'); ++end)
            depth += format[end] == '{' ? 1 : format[end] == '}' ? -1 : 0;
        if (end >= format.size()) return unmatched();
        field.spec = format.substr(start, end - start);
    }
    *at = end + 1;
    return field;
}

Result<std::size_t> StrFormatter::write_field(StringBuilder& out, std::string_view format,
                                              std::size_t at) {
    Field field = VM_TRY(split(format, &at));
    Value value = VM_TRY(value_of(field.name));
    StringBuilder spec;
    if (field.spec.find('{') != field.spec.npos) {
        VM_TRY(vm_.check_native_stack());
        VM_TRY(run(spec, field.spec, true));
        field.spec = spec.view();
    }
    VM_TRY(write_value(out, value, field));
    return at;
}

Result<Value> StrFormatter::value_at(std::size_t index) {
    if (index + 1 < args_.count) return args_[index + 1];
    return vm_.raise(index_error_type, texts::kTupleIndexRange);
}

Result<Value> StrFormatter::value_of(std::string_view name) {
    if (name.empty()) {
        if (numbering_ == Numbering::Manual)
            return vm_.raise(value_error_type, texts::kAutoAfterManual);
        numbering_ = Numbering::Automatic;
        return value_at(next_++);
    }
    if (!is_digit(name[0])) return named_value(name);
    if (numbering_ == Numbering::Automatic)
        return vm_.raise(value_error_type, texts::kManualAfterAuto);
    numbering_ = Numbering::Manual;
    std::size_t index = 0, digits = 0;
    for (; digits < name.size() && is_digit(name[digits]); ++digits)
        index = std::min<std::size_t>(index * 10 + std::size_t(name[digits] - '0'), INT32_MAX);
    Value value = VM_TRY(value_at(index));
    if (digits == name.size()) return value;
    return vm_.raise(not_implemented_error_type, texts::kNoFieldAttributes);
}

Result<Value> StrFormatter::named_value(std::string_view name) {
    std::string_view plain = name.substr(0, name.find_first_of(".["));
    Value value = args_.keyword(plain);
    if (value.is_null()) return vm_.raise(key_error_type, Value(VM_TRY(make_str(vm_, plain))));
    if (plain.size() < name.size())
        return vm_.raise(not_implemented_error_type, texts::kNoFieldAttributes);
    return value;
}

// --- specifications

// [[fill]align][sign][#][0][width][,][.precision][type]
Result<FormatSpec> parse_spec(Vm& vm, std::string_view text) {
    FormatSpec spec;
    std::size_t at = 0;
    auto peek = [&](std::size_t ahead = 0) {
        return at + ahead < text.size() ? text[at + ahead] : 0;
    };
    auto is_align = [](char c) { return c == '<' || c == '>' || c == '=' || c == '^'; };
    auto number = [&] {
        std::intptr_t value = 0;
        for (; is_digit(peek()); ++at)
            value = std::min<std::intptr_t>(value * 10 + (peek() - '0'), kMaxFieldWidth);
        return value;
    };
    if (peek() && is_align(peek(1))) spec.fill = text[at++];
    if (is_align(peek())) spec.align = text[at++];
    if (peek() == '+' || peek() == ' ') spec.sign = text[at++];
    if (peek() == '-') ++at;  // as without a sign
    if (peek() == '#') spec.alternate = true, ++at;
    if (peek() == '0') {
        if (!spec.align) spec.zero = true;
        if (!spec.fill) spec.fill = '0';
        ++at;
    }
    spec.width = std::size_t(number());
    if (peek() == ',') spec.comma = true, ++at;
    if (peek() == '.') ++at, spec.precision = is_digit(peek()) ? number() : -1;
    if (is_int_layout(peek()) || is_float_layout(peek()) || peek() == 's') spec.type = text[at++];
    if (at < text.size()) return vm.raise(value_error_type, texts::kBadFormatSpec);
    return spec;
}

Raised bad_code(Vm& vm, char type, Value value) {
    return vm.raise(value_error_type, texts::kBadFormatCode, std::string_view(&type, 1),
                    type_of(value)->name);
}

Result<void> format_char(Vm& vm, Printer& out, Value value, FormatSpec spec) {
    if (spec.sign) return vm.raise(value_error_type, texts::kSignWithChar);
    if (!spec.align) spec.align = '>';
    spec.precision = -1;
    char bytes[4];
    std::intptr_t code = VM_TRY(to_integer(vm, value));
    return format_text(vm, out, VM_TRY(character(vm, code, spec.octets, bytes)), spec);
}

Result<void> format_number(Vm& vm, Printer& out, Value value, FormatSpec spec) {
    if (spec.zero) spec.align = '=';
    bool is_whole = !is_float(value);
    if (spec.type == 'c' && is_whole) return format_char(vm, out, value, spec);
    if (is_whole && (!spec.type || is_int_layout(spec.type)))
        return format_int(vm, out, value, spec);
    if (spec.sign && spec.type == 's') return vm.raise(value_error_type, texts::kSignWithString);
    if (spec.type && !is_float_layout(spec.type)) return bad_code(vm, spec.type, value);
    return format_float(vm, out, *as_double(value), spec);
}

Result<void> format_other(Vm& vm, Printer& out, Value value, const FormatSpec& spec) {
    if (spec.align == '=') return vm.raise(value_error_type, texts::kAlignWithString);
    if (spec.type && spec.type != 's') return bad_code(vm, spec.type, value);
    if (spec.sign && spec.type == 's') return vm.raise(value_error_type, texts::kSignWithString);
    if (is_bytes(value)) return format_text(vm, out, text_of(value), spec);
    return format_text(vm, out, VM_TRY(to_text(vm, value)), spec);
}

Result<void> StrFormatter::write_value(StringBuilder& out, Value value, const Field& field) {
    if (field.spec.empty())
        return print(vm_, out, value, field.conversion == 'r' ? Form::Repr : Form::Str);
    if (field.conversion)
        value = VM_TRY(to_str(vm_, value, field.conversion == 'r' ? Form::Repr : Form::Str));
    FormatSpec spec = VM_TRY(parse_spec(vm_, field.spec));
    spec.octets = is_bytes(args_[0]);
    if (is_int(value) || value.is_bool() || is_float(value))
        return format_number(vm_, out, value, spec);
    return format_other(vm_, out, value, spec);
}

}  // namespace

Result<Value> text_format(Vm& vm, Args args) {
    StringBuilder out;
    StrFormatter formatter(vm, args);
    VM_TRY(formatter.run(out, text_of(args[0]), false));
    return text_like(vm, args[0], out.view());
}

}  // namespace krait::vm
