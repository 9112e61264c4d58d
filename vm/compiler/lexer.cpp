#include "vm/lex.hpp"

#include <algorithm>

namespace krait::vm {
namespace {

struct SymbolRow {
    Symbol symbol;
    std::string_view text;
};
constexpr SymbolRow symbols[] = {
#define SYMBOL(name, text) {Symbol::name, text},
#include "vm/compiler/symbols.def"
};

constexpr std::uint32_t kTabStop = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Every byte above ASCII may be part of a name, as on a board.
bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}
bool continues_name(char c) { return starts_name(c) || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

Symbol keyword_of(std::string_view text) {
    for (const SymbolRow& row : symbols) {
        if (!starts_name(row.text[0])) break;
        if (row.text == text) return row.symbol;
    }
    return Symbol::None;
}

}  // namespace

std::string_view symbol_text(Symbol symbol) {
    return symbol == Symbol::None ? std::string_view{} : symbols[int(symbol) - 1].text;
}

Token Lexer::next() {
    Token token;
    if (at_line_start_ && brackets_ == 0 && measure_line_start(&token)) return token;
    if (!indent_is_settled_ && settle_indentation(&token)) return token;
    skip_blanks();
    if (at_end()) return end_of_text();
    if (at_newline()) {  // only outside brackets: skip_blanks() takes the others
        token = {.at = here(), .offset = next_};
        skip_newline();
        at_line_start_ = true;
        line_has_tokens_ = false;
        return finish(TokenKind::NewLine, token);
    }
    if (peek() == '#') return comment();
    line_has_tokens_ = true;
    TokenKind string_kind;
    std::size_t prefix = string_prefix_length(&string_kind);
    if (prefix != std::string_view::npos) return string(string_kind, prefix);
    if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) return number();
    return starts_name(peek()) ? name() : symbol();
}

void Lexer::skip_newline() {
    next_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    ++line_;
    line_start_ = next_;
}

// A backslash that ends a line joins it to the next.
bool Lexer::skip_continued_line() {
    if (peek() != '\\') return false;
    if (peek(1) != '\n' && peek(1) != '\r' && next_ + 1 < source_.size()) return false;
    ++next_;
    if (!at_end()) skip_newline();
    if (at_end()) line_has_tokens_ = false;  // nothing was joined: the line has no end
    return true;
}

void Lexer::skip_blanks() {
    while (!at_end()) {
        if (is_blank(peek())) {
            ++next_;
        } else if (brackets_ > 0 && at_newline()) {
            skip_newline();
        } else if (!skip_continued_line()) {
            return;
        }
    }
}

std::uint32_t Lexer::skip_indentation() {
    std::uint32_t column = 0;
    for (; is_blank(peek()); ++next_) {
        if (peek() == '\f') {
            column = 0;
        } else {
            column = peek() == '\t' ? (column / kTabStop + 1) * kTabStop : column + 1;
        }
    }
    return column;
}

// Passes over empty lines up to the next one with a token and measures its indentation. True if
// a comment, which has none, came first.
bool Lexer::measure_line_start(Token* out) {
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (next_ == 0 && source_.starts_with(kByteOrderMark)) next_ += kByteOrderMark.size();
    while (true) {
        std::uint32_t column = skip_indentation();
        if (peek() == '#') {
            *out = comment();
            return true;
        }
        if (at_end()) return false;
        if (!at_newline()) {
            at_line_start_ = false;
            indent_is_settled_ = false;
            wanted_indent_ = column;
            return false;
        }
        skip_newline();
    }
}

// One Indent or Dedent towards the line's indentation; false when there is none left to give.
bool Lexer::settle_indentation(Token* out) {
    std::uint32_t current = indents_[indent_count_ - 1];
    *out = {.at = here(), .offset = next_};
    if (wanted_indent_ > current) {
        indent_is_settled_ = true;
        if (indent_count_ == kMaxIndents) {
            *out = finish(TokenKind::Invalid, *out);
            out->problem = LexProblem::TooIndented;
            return true;
        }
        indents_[indent_count_++] = wanted_indent_;
        *out = finish(TokenKind::Indent, *out);
        return true;
    }
    if (wanted_indent_ == current) {
        indent_is_settled_ = true;
        return false;
    }
    --indent_count_;
    *out = finish(TokenKind::Dedent, *out);
    if (wanted_indent_ > indents_[indent_count_ - 1]) {
        indent_is_settled_ = true;
        out->kind = TokenKind::Invalid;
        out->problem = LexProblem::Unindent;
    }
    return true;
}

Token Lexer::finish(TokenKind kind, const Token& start) const {
    Token token = start;
    token.kind = kind;
    token.text = source_.substr(start.offset, next_ - start.offset);
    if (kind == TokenKind::Invalid) token.problem = LexProblem::Syntax;
    return token;
}

// The line that ends with the text ends like any other; then every open block does.
Token Lexer::end_of_text() {
    Token token{.at = here(), .offset = next_};
    if (line_has_tokens_ && brackets_ == 0) {
        line_has_tokens_ = false;
        return finish(TokenKind::NewLine, token);
    }
    if (indent_count_ > 1 && brackets_ == 0) {
        --indent_count_;
        return finish(TokenKind::Dedent, token);
    }
    return finish(TokenKind::End, token);
}

Token Lexer::comment() {
    Token start{.at = here(), .offset = next_};
    while (!at_end() && !at_newline()) ++next_;
    return finish(TokenKind::Comment, start);
}

// Takes what looks like a number, letters and all, so that `0b12` and `1if` are one token each;
// the parser says what is wrong with it.
Token Lexer::number() {
    Token start{.at = here(), .offset = next_};
    bool is_based =
        peek() == '0' && (lower(peek(1)) == 'x' || lower(peek(1)) == 'o' || lower(peek(1)) == 'b');
    TokenKind kind = TokenKind::Integer;
    while (!at_end()) {
        char c = lower(peek());
        bool exponent = c == 'e' && !is_based;
        if (c == 'j') kind = TokenKind::Imaginary;
        if ((c == '.' || exponent) && kind == TokenKind::Integer) kind = TokenKind::Float;
        if (c != '.' && !continues_name(c)) break;
        ++next_;
        if (exponent && (peek() == '+' || peek() == '-')) ++next_;
    }
    return finish(kind, start);
}

Token Lexer::name() {
    Token start{.at = here(), .offset = next_};
    while (!at_end() && continues_name(peek())) ++next_;
    Token token = finish(TokenKind::Name, start);
    token.symbol = keyword_of(token.text);
    if (token.symbol != Symbol::None) token.kind = TokenKind::Keyword;
    return token;
}

// How many letters stand before the quotes of a string that starts here; npos if none does.
std::size_t Lexer::string_prefix_length(TokenKind* kind) const {
    *kind = TokenKind::String;
    bool raw = false;
    bool typed = false;
    for (std::size_t length = 0; length < 3; ++length) {
        char c = lower(peek(length));
        if (c == '\'' || c == '"') return length;
        bool is_type = c == 'u' || c == 'b' || c == 'f';
        if (is_type && !typed && !(c == 'u' && raw)) {
            typed = true;
            if (c == 'b') *kind = TokenKind::Bytes;
            if (c == 'f') *kind = TokenKind::FString;
        } else if (c == 'r' && !raw && !(typed && lower(peek(length - 1)) == 'u')) {
            raw = true;
        } else {
            break;
        }
    }
    return std::string_view::npos;
}

Token Lexer::string(TokenKind kind, std::size_t prefix) {
    Token start{.at = here(), .offset = next_};
    next_ += prefix;
    char quote = peek();
    bool triple = peek(1) == quote && peek(2) == quote;
    next_ += triple ? 3 : 1;
    return finish(skip_string_body(quote, triple) ? kind : TokenKind::Invalid, start);
}

// Passes over the text and the closing quotes; false if it does not end where it must.
bool Lexer::skip_string_body(char quote, bool triple) {
    while (!at_end()) {
        if (peek() == '\\' && next_ + 1 < source_.size()) {
            ++next_;
            if (!at_newline()) {
                ++next_;
                continue;
            }
        } else if (at_newline() && !triple) {
            return false;
        }
        if (at_newline()) {
            skip_newline();
        } else if (peek() == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
            next_ += triple ? 3 : 1;
            return true;
        } else {
            ++next_;
        }
    }
    return false;
}

Token Lexer::symbol() {
    Token start{.at = here(), .offset = next_};
    std::string_view rest = source_.substr(next_);
    for (const SymbolRow& row : symbols) {
        if (starts_name(row.text[0]) || !rest.starts_with(row.text)) continue;
        next_ += row.text.size();
        if (row.symbol >= Symbol::LeftParen && row.symbol <= Symbol::RightBrace) {
            bool opens = (int(row.symbol) - int(Symbol::LeftParen)) % 2 == 0;
            brackets_ = opens ? brackets_ + 1 : std::max(brackets_ - 1, 0);
        }
        Token token = finish(TokenKind::Operator, start);
        token.symbol = row.symbol;
        return token;
    }
    ++next_;
    return finish(TokenKind::Invalid, start);
}

}  // namespace krait::vm
