// Making floats, and floats as text. The type is in float_type.cpp.
#include "vm/objects/float.hpp"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "vm/native.hpp"
#include "vm/objects/decimal.hpp"

namespace krait::vm {
namespace {

struct ConstantFloat {
    Float object;
    constexpr explicit ConstantFloat(double number) {
        object.type = &float_type;
        object.number = number;
    }
};
constexpr double kInf = std::numeric_limits<double>::infinity();
// Frequent doubles that do not fit in a Value.
constexpr ConstantFloat kZero{0.0}, kMinusZero{-0.0}, kInfinity{kInf}, kMinusInfinity{-kInf},
    kNan{std::numeric_limits<double>::quiet_NaN()};

const ConstantFloat* constant_for(double number) {
    if (number == 0) return std::signbit(number) ? &kMinusZero : &kZero;
    if (number != number) return &kNan;
    if (number == kInf) return &kInfinity;
    return number == -kInf ? &kMinusInfinity : nullptr;
}

}  // namespace

Result<Value> make_float(Vm& vm, double number) {
    if (auto word = Value::inline_double(number)) return *word;
    if (const ConstantFloat* known = constant_for(number)) return Value(&known->object);
    Float* made = VM_TRY(vm.make_unscanned<Float>(float_type));
    made->number = number;
    return made;
}

std::optional<double> as_double(Value value) {
    if (is_float(value)) return float_value(value);
    if (value.is_small_int()) return double(value.small_int());
    if (value.is_bool()) return double(value.is_true());
    if (is_int(value)) return int_to_double(value);
    return std::nullopt;
}

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    if (text.size() != lower.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] | 0x20) != lower[i]) return false;
    return true;
}

// Whether a number beyond the range of doubles was too large, not too small.
bool is_huge(std::string_view text) {
    std::size_t mark = text.find_first_of("eE");
    std::string_view digits = text.substr(0, mark);
    std::size_t point = std::min(digits.find('.'), digits.size());
    std::size_t first = digits.find_first_of("123456789");
    if (first == digits.npos) return false;
    bool negative_exponent = mark != text.npos && text[mark + 1] == '-';
    if (mark == text.npos) return first < point;
    return !negative_exponent;
}

// A decimal number without sign, underscores or spaces.
std::optional<double> parse_decimal(std::string_view text) {
    if (text == ".") return 0.0;  // as the reference reads it
    if (text.empty() || !(text[0] == '.' || (text[0] >= '0' && text[0] <= '9')))
        return std::nullopt;
    double number = 0;
    auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ptr != text.data() + text.size()) return std::nullopt;
    if (end.ec == std::errc::result_out_of_range) return is_huge(text) ? kInf : 0.0;
    return end.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

// Digits may be grouped with underscores; so grouped, a number has at most 128 characters.
std::optional<double> parse_grouped(std::string_view text) {
    if (text.find('_') == text.npos) return parse_decimal(text);
    char plain[128];
    std::size_t count = 0;
    for (char c : text) {
        if (c == '_') continue;
        if (count == sizeof plain) return std::nullopt;
        plain[count++] = c;
    }
    return parse_decimal({plain, count});
}

}  // namespace

std::optional<double> parse_float(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    bool negative = !text.empty() && text[0] == '-';
    if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
    std::optional<double> number;
    if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity"))
        number = kInf;
    else if (equals_ignoring_case(text, "nan"))
        number = std::numeric_limits<double>::quiet_NaN();
    else
        number = parse_grouped(text);
    return number && negative ? std::optional(-*number) : number;
}

std::string_view float_text(double number, char* into) {
    if (number != number) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    char* end = into;
    if (std::signbit(number)) *end++ = '-';
    Decimal decimal = to_decimal(std::fabs(number), kKnownDigits, DecimalLayout::General);
    end = write_general(decimal, kKnownDigits, 'e', end);
    std::string_view text(into, std::size_t(end - into));
    if (text.find_first_of(".e") != text.npos) return text;
    *end++ = '.';
    *end++ = '0';
    return {into, std::size_t(end - into)};
}

}  // namespace krait::vm
