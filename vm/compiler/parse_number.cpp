// Number literals (Python reference 2.4.4 to 2.4.7).
#include "vm/compiler/parser.hpp"

#include <algorithm>

namespace krait::vm {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

// A natural number of any size: limbs of nine decimal digits, the least first.
class Decimal {
  public:
    explicit Decimal(Context& context) : context_(context) {}

    void multiply_add(std::uint32_t factor, std::uint32_t addend) {
        std::uint64_t carry = addend;
        for (std::uint32_t& limb : limbs_) {
            carry += std::uint64_t(limb) * factor;
            limb = std::uint32_t(carry % kBase);
            carry /= kBase;
        }
        if (carry) context_.push(limbs_, std::uint32_t(carry));
    }

    std::string_view text() const {
        TextBuilder text(context_);
        for (std::size_t i = limbs_.size(); i-- > 0;) add_limb(text, i);
        return text.view();
    }

  private:
    static constexpr std::uint32_t kBase = 1000000000;

    void add_limb(TextBuilder& text, std::size_t index) const {
        bool leading = index + 1 == limbs_.size();
        for (std::uint32_t unit = kBase / 10; unit; unit /= 10) {
            if (leading && limbs_[index] < unit && unit > 1) continue;
            text.add(char('0' + limbs_[index] / unit % 10));
        }
    }

    Context& context_;
    ArenaVector<std::uint32_t> limbs_;
};

// Digits without underscores; a literal may have them anywhere but at its start.
std::string_view without_underscores(Context& context, std::string_view text) {
    if (text.find('_') == text.npos) return text;
    TextBuilder builder(context);
    for (char c : text) {
        if (c != '_') builder.add(c);
    }
    return builder.view();
}

struct IntLiteral {
    std::string_view digits;  // without prefix
    std::uint32_t base = 10;
};

IntLiteral split(std::string_view text) {
    char mark = text.size() > 1 && text[0] == '0' ? lower(text[1]) : '\0';
    std::uint32_t base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    return {base == 10 ? text : text.substr(2), base};
}

bool are_digits(std::string_view digits, std::uint32_t base) {
    for (char c : digits) {
        if (digit_value(c) >= int(base)) return false;
    }
    return !digits.empty();
}

// 0777 was octal once and means nothing now; 000 is zero.
bool has_forbidden_zero(const IntLiteral& literal) {
    return literal.base == 10 && literal.digits.size() > 1 && literal.digits[0] == '0' &&
           literal.digits.find_first_not_of('0') != std::string_view::npos;
}

bool fits_64_bits(const IntLiteral& literal, std::int64_t* value) {
    *value = 0;
    for (char c : literal.digits) {
        if (__builtin_mul_overflow(*value, std::int64_t(literal.base), value) ||
            __builtin_add_overflow(*value, std::int64_t(digit_value(c)), value)) {
            return false;
        }
    }
    return true;
}

std::string_view decimal_text(Context& context, const IntLiteral& literal) {
    if (literal.base == 10) return literal.digits.substr(literal.digits.find_first_not_of('0'));
    // Many digits in one step: 16^7, 8^9 and 2^28 fit 32 bits.
    std::size_t step = literal.base == 16 ? 7 : literal.base == 8 ? 9 : 28;
    Decimal number(context);
    std::string_view rest = literal.digits;
    while (!rest.empty() && context.ok()) {
        std::uint32_t factor = 1;
        std::uint32_t value = 0;
        for (char c : rest.substr(0, step)) {
            factor *= literal.base;
            value = value * literal.base + std::uint32_t(digit_value(c));
        }
        number.multiply_add(factor, value);
        rest.remove_prefix(std::min(step, rest.size()));
    }
    return number.text();
}

const char* base_text(std::uint32_t base) {
    return base == 2 ? "2" : base == 8 ? "8" : base == 16 ? "16" : base == 10 ? "10" : "0";
}

const char* int_error(Context& context, const IntLiteral& literal, std::uint32_t base) {
    TextBuilder text(context);
    text.add("invalid syntax for integer with base ");
    text.add(base_text(base));
    text.add(": '");
    text.add(literal.digits);
    text.add(std::string_view("'\0", 2));
    return text.view().data();
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

bool is_float(std::string_view text) {
    std::size_t at = skip_digits(text, 0);
    std::size_t digits = at;
    if (at < text.size() && text[at] == '.') {
        at = skip_digits(text, at + 1);
        digits = at - 1;
    }
    if (digits == 0) return false;
    if (at == text.size()) return true;
    if (lower(text[at++]) != 'e') return false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    return at < text.size() && skip_digits(text, at) == text.size();
}

}  // namespace

Expr* Parser::parse_number() {
    Token token = token_;
    ConstantExpr* number = node<ConstantExpr>(token.at);
    std::string_view text = without_underscores(context_, token.text);
    if (token.kind == TokenKind::Integer) {
        IntLiteral literal = split(text);
        number->type = ConstantKind::Int;
        if (!are_digits(literal.digits, literal.base)) {
            fail(int_error(context_, literal, literal.base));
        } else if (has_forbidden_zero(literal)) {
            fail(int_error(context_, literal, 0));
        } else if (!fits_64_bits(literal, &number->value)) {
            number->text = decimal_text(context_, literal);
        }
    } else {
        bool imaginary = token.kind == TokenKind::Imaginary;
        number->type = imaginary ? ConstantKind::Complex : ConstantKind::Float;
        number->text = text;
        bool ends_with_j = lower(text.back()) == 'j';
        if (imaginary != ends_with_j || !is_float(text.substr(0, text.size() - imaginary))) {
            fail("invalid syntax for number");
        } else if (text.back() == 'J') {
            number->text = context_.join(text.substr(0, text.size() - 1), "j");
        }
    }
    advance();
    return number;
}

}  // namespace krait::vm
