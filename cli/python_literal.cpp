#include "cli/python_literal.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace krait::cli {

namespace {

using Kind = Literal::Kind;

constexpr int kDeepest = 100;

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

void append_utf8(std::string& text, std::uint32_t point) {
    if (point < 0x80) {
        text += char(point);
        return;
    }
    int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr int kLead[] = {0, 0xC0, 0xE0, 0xF0};
    text += char(kLead[more] | point >> 6 * more);
    while (more-- > 0) text += char(0x80 | (point >> 6 * more & 0x3F));
}

// Each member reads on from where the one before stopped; false: what stands there is no such
// thing.
class Reader {
  public:
    explicit Reader(std::string_view source) : rest_(source) {}

    bool whole(Literal& into) {
        lines_end_ = false;
        skip_blanks();
        if (!value(into, 0)) return false;
        skip_blanks();
        return rest_.empty();
    }

    bool assignments(std::string_view wanted, Literal& into) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
        while (true) {
            lines_end_ = false;
            skip_blanks();
            if (rest_.empty()) return true;
            if (!statement(wanted, into)) return false;
        }
    }

  private:
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c) {
        if (next() != c || rest_.empty()) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // Blanks and comments; line ends too, unless they end what is read.
    void skip_blanks() {
        while (!rest_.empty()) {
            const char c = rest_.front();
            if (c == '#') {
                rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
            } else if (rest_.starts_with("\\\n") || rest_.starts_with("\\\r\n")) {
                rest_.remove_prefix(c == '\\' && rest_[1] == '\n' ? 2 : 3);
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\r' ||
                       (c == '\n' && !lines_end_)) {
                rest_.remove_prefix(1);
            } else {
                return;
            }
        }
    }

    bool statement(std::string_view wanted, Literal& into) {
        lines_end_ = true;
        Literal value_read;
        const auto before = rest_;
        const std::string_view name = word();
        skip_blanks();
        if (name.empty() || !take('=') || next() == '=') {
            rest_ = before;  // a doc string
            if (!value(value_read, 0) || value_read.kind != Kind::Text) return false;
        } else {
            skip_blanks();
            if (!value(value_read, 0)) return false;
            if (name == wanted) into = std::move(value_read);
        }
        skip_blanks();
        return rest_.empty() || take('\n') || take(';');
    }

    std::string_view word() {
        std::size_t size = 0;
        while (size < rest_.size() && is_name_letter(rest_[size])) ++size;
        if (size > 0 && digit_of(rest_[0]) < 10) return {};
        const auto found = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return found;
    }

    bool value(Literal& into, int depth) {
        if (depth > kDeepest) return false;
        switch (next()) {
            case '[': return row(into, Kind::List, ']', depth);
            case '(': return parentheses(into, depth);
            case '{': return braces(into, depth);
            default: break;
        }
        if (string_begins()) return strings(into);
        if (digit_of(next()) < 10 || next() == '.' || next() == '-' || next() == '+')
            return number(into);
        const std::string_view name = word();
        into.kind = name == "True" ? Kind::True : name == "False" ? Kind::False : Kind::None;
        return into.kind != Kind::None || name == "None";
    }

    // --- what holds others

    // Everything up to `end`, the opening bracket being next.
    bool row(Literal& into, Kind kind, char end, int depth) {
        bool comma = false;
        return row(into, kind, end, depth, comma);
    }
    bool row(Literal& into, Kind kind, char end, int depth, bool& comma) {
        const InBrackets in(*this);
        into.kind = kind;
        rest_.remove_prefix(1);
        skip_blanks();
        while (!take(end)) {
            if (!value(into.items.emplace_back(), depth + 1)) return false;
            skip_blanks();
            if (take(',')) {
                comma = true;
                skip_blanks();
            } else if (next() != end || rest_.empty()) {
                return false;
            }
        }
        return true;
    }

    // A tuple, or a value in parentheses.
    bool parentheses(Literal& into, int depth) {
        bool comma = false;
        if (!row(into, Kind::Tuple, ')', depth, comma)) return false;
        if (into.items.size() == 1 && !comma) {
            Literal inner = std::move(into.items[0]);
            into = std::move(inner);
        }
        return true;
    }

    // A dict or a set, as what follows its first value says.
    bool braces(Literal& into, int depth) {
        const InBrackets in(*this);
        into.kind = Kind::Dict;
        rest_.remove_prefix(1);
        skip_blanks();
        while (!take('}')) {
            const bool is_first = into.items.empty();
            if (!value(into.items.emplace_back(), depth + 1)) return false;
            skip_blanks();
            if (is_first && next() != ':') into.kind = Kind::Set;
            if (into.kind == Kind::Dict && !pair_value(into, depth)) return false;
            if (take(','))
                skip_blanks();
            else if (next() != '}' || rest_.empty())
                return false;
        }
        return true;
    }

    bool pair_value(Literal& dict, int depth) {
        if (!take(':')) return false;
        skip_blanks();
        if (!value(dict.items.emplace_back(), depth + 1)) return false;
        skip_blanks();
        return true;
    }

    // --- numbers

    bool number(Literal& into) {
        std::string text;
        if (next() == '-' || next() == '+') {
            if (next() == '-') text = "-";
            rest_.remove_prefix(1);
        }
        std::string digits;
        while (!rest_.empty() &&
               (is_name_letter(next()) || next() == '.' || sign_of_exponent(digits))) {
            if (next() != '_') digits += next();
            rest_.remove_prefix(1);
        }
        return integer(digits, text, into) || real(digits, text, into);
    }
    bool sign_of_exponent(const std::string& digits) const {
        const bool is_hex = digits.starts_with("0x") || digits.starts_with("0X");
        return (next() == '-' || next() == '+') && !is_hex && !digits.empty() &&
               (digits.back() == 'e' || digits.back() == 'E');
    }
    static bool integer(const std::string& digits, const std::string& sign, Literal& into) {
        into.kind = Kind::Int;
        if (!digits.empty() && digits.find_first_not_of("0123456789") == digits.npos) {
            const auto first = digits.find_first_not_of('0');
            into.text = first == digits.npos ? "0" : sign + digits.substr(first);
            return first == 0 || first == digits.npos;  // no 007
        }
        if (digits.size() < 3 || digits[0] != '0') return false;
        const char letter = char(digits[1] | 0x20);
        const int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        std::uint64_t amount = 0;
        const char* const end = digits.data() + digits.size();
        if (base == 0) return false;
        const auto [rest, error] = std::from_chars(digits.data() + 2, end, amount, base);
        if (error != std::errc{} || rest != end) return false;
        into.text = amount ? sign + std::to_string(amount) : "0";
        return true;
    }
    static bool real(const std::string& digits, const std::string& sign, Literal& into) {
        if (digits.empty() || digits.find_first_not_of("0123456789.eE+-") != digits.npos)
            return false;
        char* end = nullptr;
        const double amount = std::strtod(digits.c_str(), &end);
        if (end != digits.c_str() + digits.size() || !std::isfinite(amount)) return false;
        if (digits.find_first_of(".eE") == digits.npos) return false;  // 007
        into.kind = Kind::Float;
        into.text = nlohmann::json(amount).dump();  // the shortest that reads back
        into.text.insert(0, sign);
        return true;
    }

    // --- strings

    bool string_begins() const {
        std::size_t at = 0;
        while (at < 2 && at < rest_.size() && is_name_letter(rest_[at])) ++at;
        if (at >= rest_.size() || (rest_[at] != '\'' && rest_[at] != '"')) return false;
        for (std::size_t i = 0; i < at; ++i)
            if (std::string_view("rRbBuU").find(rest_[i]) == std::string_view::npos) return false;
        return true;
    }

    // Those that stand side by side are one.
    bool strings(Literal& into) {
        into.kind = Kind::Text;
        for (bool is_first = true; string_begins(); is_first = false) {
            const auto quote = rest_.find_first_of("'\"");
            const auto prefix = rest_.substr(0, quote);
            const bool is_raw = prefix.find_first_of("rR") != prefix.npos;
            const Kind kind = prefix.find_first_of("bB") == prefix.npos ? Kind::Text : Kind::Bytes;
            if (!is_first && kind != into.kind) return false;
            into.kind = kind;
            rest_.remove_prefix(quote);
            if (!string_body(into, is_raw)) return false;
            skip_blanks();
        }
        return true;
    }

    bool string_body(Literal& into, bool is_raw) {
        std::string_view quote = rest_.substr(0, 1);
        if (rest_.size() >= 3 && rest_[1] == rest_[0] && rest_[2] == rest_[0])
            quote = rest_.substr(0, 3);
        rest_.remove_prefix(quote.size());
        while (!rest_.starts_with(quote)) {
            if (rest_.empty() || (quote.size() == 1 && next() == '\n')) return false;
            const char c = next();
            rest_.remove_prefix(1);
            if (c != '\\') {
                into.text += c;
            } else if (is_raw) {
                into.text += c;
                if (rest_.empty()) return false;
                into.text += next();
                rest_.remove_prefix(1);
            } else if (!escape(into)) {
                return false;
            }
        }
        rest_.remove_prefix(quote.size());
        return true;
    }

    // What follows a backslash.
    bool escape(Literal& into) {
        if (rest_.empty()) return false;
        const char c = next();
        rest_.remove_prefix(1);
        constexpr std::string_view kLetters = "abfnrtv\\'\"", kMeant = "\a\b\f\n\r\t\v\\'\"";
        if (const auto at = kLetters.find(c); at != kLetters.npos) {
            into.text += kMeant[at];
            return true;
        }
        if (c == '\n') return true;
        if (c == 'x') return code(into, 2, 16, "");
        if (c == 'u' && into.kind == Kind::Text) return code(into, 4, 16, "");
        if (c == 'U' && into.kind == Kind::Text) return code(into, 8, 16, "");
        if (c == 'N' && into.kind == Kind::Text) return false;
        if (digit_of(c) < 8) return code(into, 3, 8, std::string(1, c));
        into.text += '\\';
        into.text += c;
        return true;
    }

    // So many digits, or of octal ones as many as there are, after those `taken`.
    bool code(Literal& into, std::size_t most, int base, std::string taken) {
        while (taken.size() < most && digit_of(next()) < base && !rest_.empty()) {
            taken += next();
            rest_.remove_prefix(1);
        }
        if (base == 16 && taken.size() < most) return false;
        const auto point = static_cast<std::uint32_t>(std::strtoul(taken.c_str(), nullptr, base));
        const bool is_bytes = into.kind == Kind::Bytes;
        if (point > (is_bytes ? 0xFF : 0x10FFFF)) return false;
        if (is_bytes)
            into.text += char(point);
        else
            append_utf8(into.text, point);
        return true;
    }

    // Where a line end is a blank.
    class InBrackets {
      public:
        explicit InBrackets(Reader& reader) : reader_(reader), found_(reader.lines_end_) {
            reader.lines_end_ = false;
        }
        ~InBrackets() { reader_.lines_end_ = found_; }
        InBrackets(const InBrackets&) = delete;
        InBrackets& operator=(const InBrackets&) = delete;

      private:
        Reader& reader_;
        bool found_;
    };

    std::string_view rest_;
    bool lines_end_ = false;
};

std::string json_text(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_row(const Literal& literal) {
    std::string row;
    for (const Literal& each : literal.items) row += (row.empty() ? "" : ", ") + json_of(each);
    return "[" + row + "]";
}

std::string json_bytes(const std::string& octets) {
    std::string row;
    for (const char each : octets)
        row += (row.empty() ? "" : ", ") + std::to_string(static_cast<unsigned char>(each));
    return "[" + row + "]";
}

std::string json_dict(const Literal& literal) {
    std::string rows;
    for (std::size_t i = 0; i + 1 < literal.items.size(); i += 2) {
        const Literal& key = literal.items[i];
        rows += (rows.empty() ? "" : ", ") +
                json_text(key.kind == Kind::Text ? key.text : json_of(key)) + ": " +
                json_of(literal.items[i + 1]);
    }
    return "{" + rows + "}";
}

}  // namespace

std::optional<Literal> parse_literal(std::string_view source) {
    Literal literal;
    if (!Reader(source).whole(literal)) return std::nullopt;
    return literal;
}

std::optional<Literal> parse_assignment(std::string_view source, std::string_view name) {
    Literal literal;
    if (!Reader(source).assignments(name, literal)) return std::nullopt;
    return literal;
}

std::string json_of(const Literal& literal) {
    switch (literal.kind) {
        case Kind::None: return "null";
        case Kind::False: return "false";
        case Kind::True: return "true";
        case Kind::Int:
        case Kind::Float: return literal.text;
        case Kind::Text: return json_text(literal.text);
        case Kind::Bytes: return json_bytes(literal.text);
        case Kind::Dict: return json_dict(literal);
        default: return json_row(literal);
    }
}

}  // namespace krait::cli
