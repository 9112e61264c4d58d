// Making floats, and floats as text. The type is in float_type.cpp.
#include "vm/objects/float.hpp"

#include <algorithm>
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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits and the exponent of a decimal number, as they are read.
class DecimalReader {
  public:
    explicit DecimalReader(std::string_view text) : text_(text) {}

    // With the reference's arithmetic, so that a literal is the same number on a board: digits
    // beyond the fifteenth may round, and so does the power of ten.
    std::optional<double> read() {
        if (text_ == ".") return 0.0;
        if (text_.empty() || !(text_[0] == '.' || is_digit(text_[0]))) return std::nullopt;
        take_digits(false);
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            take_digits(true);
        }
        if (at_ < text_.size() && (text_[at_] | 0x20) == 'e' && !take_exponent())
            return std::nullopt;
        return at_ == text_.size() ? std::optional(scaled()) : std::nullopt;
    }

  private:
    // Zeros wait until a digit follows: those at the end do not count as digits.
    void take_digits(bool behind_point) {
        int& zeros = behind_point ? fraction_zeros_ : whole_zeros_;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            ++zeros;
            if (text_[at_] == '0') continue;
            for (; whole_zeros_ > !behind_point; --whole_zeros_) add_digit(0, false);
            for (; fraction_zeros_ > behind_point; --fraction_zeros_) add_digit(0, true);
            add_digit(unsigned(text_[at_] - '0'), behind_point);
            zeros = 0;
        }
    }

    // As many digits as 64 bits hold.
    void add_digit(unsigned digit, bool behind_point) {
        constexpr std::uint64_t kFull = (UINT64_MAX - 9) / 10;
        bool counts = digits_ < kFull;
        if (counts) digits_ = 10 * digits_ + digit;
        if (counts == behind_point) exponent_ += behind_point ? -1 : 1;
    }

    bool take_exponent() {
        constexpr int kLimit = 100000;
        ++at_;
        bool negative = at_ < text_.size() && text_[at_] == '-';
        if (negative || (at_ < text_.size() && text_[at_] == '+')) ++at_;
        std::size_t first = at_;
        int given = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_)
            given = std::min(given * 10 + (text_[at_] - '0'), kLimit);
        exponent_ += negative ? -given : given;
        return at_ > first;
    }

    double scaled() const {
        constexpr int kExact = 22;          // the largest power of ten that is a double
        constexpr int kSmallNormal = -307;  // a smaller power would lose digits
        double number = double(digits_);
        int exponent = exponent_ + whole_zeros_;
        if (exponent < kSmallNormal) {
            number *= std::pow(10.0, kSmallNormal);
            exponent -= kSmallNormal;
        }
        if (exponent < 0 && exponent >= -kExact) return number / std::pow(10.0, -exponent);
        return number * std::pow(10.0, exponent);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t digits_ = 0;
    int exponent_ = 0;
    int whole_zeros_ = 0, fraction_zeros_ = 0;  // that wait
};

// A decimal number without sign, underscores or spaces.
std::optional<double> parse_decimal(std::string_view text) { return DecimalReader(text).read(); }

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
    Decimal decimal = to_decimal(std::fabs(number), kReprDigits, DecimalLayout::General);
    end = write_general(decimal, kReprDigits, 'e', end);
    std::string_view text(into, std::size_t(end - into));
    if (text.find_first_of(".e") != text.npos) return text;
    *end++ = '.';
    *end++ = '0';
    return {into, std::size_t(end - into)};
}

}  // namespace krait::vm
