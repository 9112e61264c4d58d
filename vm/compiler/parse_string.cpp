// String literals (Python reference 2.4.1 to 2.4.3). An f-string becomes what MicroPython makes of
// it: a call of str.format with the replacement fields as arguments.
#include "vm/code/utf8.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {
namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = char(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// A literal taken apart.
struct Literal {
    std::string_view body;        // between the quotes
    std::size_t body_offset = 0;  // in the token
    bool raw = false;
};

Literal split(std::string_view token) {
    std::size_t prefix = token.find_first_of("'\"");
    Literal literal;
    literal.raw = token.substr(0, prefix).find_first_of("rR") != token.npos;
    char quote = token[prefix];
    bool triple =
        token.size() >= prefix + 6 && token[prefix + 1] == quote && token[prefix + 2] == quote;
    std::size_t width = triple ? 3 : 1;
    literal.body_offset = prefix + width;
    literal.body = token.substr(prefix + width, token.size() - prefix - 2 * width);
    return literal;
}

// Takes characters from a literal's body and puts what they mean to a text.
class Decoder {
  public:
    Decoder(std::string_view body, bool raw, bool bytes) : body_(body), raw_(raw), bytes_(bytes) {}

    bool at_end() const { return next_ >= body_.size(); }
    char peek(std::size_t ahead = 0) const {
        return next_ + ahead < body_.size() ? body_[next_ + ahead] : '\0';
    }
    std::size_t position() const { return next_; }
    void seek(std::size_t position) { next_ = position; }

    // One character or escape. False if the escape is wrong.
    bool take(TextBuilder& out) {
        char c = body_[next_++];
        if (c == '\r') {  // each line end is LF, however the file writes it
            if (peek() == '\n') ++next_;
            c = '\n';
        }
        if (c != '\\' || raw_ || at_end()) {
            out.add(c);
            return true;
        }
        return take_escape(out);
    }

  private:
    bool take_escape(TextBuilder& out) {
        constexpr std::string_view kLetters = "\\'\"abfnrtv";
        constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
        char c = body_[next_++];
        if (c == '\r' && peek() == '\n') ++next_;
        if (c == '\n' || c == '\r') return true;  // a joined line
        std::size_t letter = kLetters.find(c);
        if (letter != kLetters.npos) {
            out.add(kMeanings[letter]);
            return true;
        }
        if (is_octal(c)) return take_octal(out, c);
        if (c == 'x') return take_hex(out, 2);
        if (c == 'u' && !bytes_) return take_hex(out, 4);
        if (c == 'U' && !bytes_) return take_hex(out, 8);
        if (c == 'N' && !bytes_) return false;  // names of characters are not on a board
        out.add('\\');
        out.add(c);
        return true;
    }

    bool take_octal(TextBuilder& out, char first) {
        std::uint32_t value = std::uint32_t(first - '0');
        for (int i = 1; i < 3 && is_octal(peek()); ++i) {
            value = value * 8 + std::uint32_t(body_[next_++] - '0');
        }
        return add_code(out, value);
    }

    bool take_hex(TextBuilder& out, int digits) {
        std::uint32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            int digit = hex_value(peek());
            if (digit < 0) return false;
            value = value << 4 | std::uint32_t(digit);
            ++next_;
        }
        return add_code(out, value);
    }

    bool add_code(TextBuilder& out, std::uint32_t value) {
        if (bytes_) {
            out.add(char(value));
            return value <= 0xff;
        }
        if (value > kMaxCodePoint) return false;
        char utf8[4];
        out.add(std::string_view(utf8, encode_utf8(value, utf8)));
        return true;
    }

    std::string_view body_;
    std::size_t next_ = 0;
    bool raw_;
    bool bytes_;
};

void add_doubled(TextBuilder& out, std::string_view text) {
    for (char c : text) {
        out.add(c);
        if (c == '{' || c == '}') out.add(c);
    }
}

void add_halved(TextBuilder& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        out.add(text[i]);
        if (text[i] == '{' || text[i] == '}') ++i;
    }
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

// Adjacent literals on their way to be one.
struct Parser::Pieces {
    explicit Pieces(Context& context) : text(context) {}
    TextBuilder text;  // with formats: a str.format template
    ArenaVector<Argument> fields;
    bool is_bytes = false;
    bool is_format = false;
};

Expr* Parser::parse_strings() {
    Position start = token_.at;
    Pieces pieces(context_);
    pieces.is_bytes = at_kind(TokenKind::Bytes);
    // Whether braces must be doubled is known only when the last literal has been seen.
    Lexer ahead = lexer_;
    Token token = token_;
    auto is_string = [&] {
        return token.kind == TokenKind::String || token.kind == TokenKind::FString ||
               token.kind == TokenKind::Bytes;
    };
    for (; is_string() || token.kind == TokenKind::Comment; token = ahead.next()) {
        pieces.is_format |= token.kind == TokenKind::FString;
    }
    while (at_kind(TokenKind::String) || at_kind(TokenKind::FString) || at_kind(TokenKind::Bytes)) {
        if (at_kind(TokenKind::Bytes) != pieces.is_bytes) fail();
        add_string(token_, pieces);
        advance();
    }
    return finish_strings(pieces, start);
}

void Parser::add_string(const Token& token, Pieces& pieces) {
    if (!context_.ok()) return;
    Literal literal = split(token.text);
    if (token.kind == TokenKind::FString) {
        std::size_t start = token.offset + literal.body_offset;
        Position body_at{token.at.line, token.at.column + std::uint32_t(literal.body_offset)};
        return add_format(start, start + literal.body.size(), body_at, literal.raw, pieces);
    }
    Decoder decoder(literal.body, literal.raw, pieces.is_bytes);
    TextBuilder text(context_);
    while (!decoder.at_end()) {
        if (!decoder.take(text)) return fail();
    }
    if (pieces.is_format) {
        add_doubled(pieces.text, text.view());
    } else {
        pieces.text.add(text.view());
    }
}

// The text of an f-string from `offset` to `end` in the source.
void Parser::add_format(std::size_t offset, std::size_t end, Position at, bool raw,
                        Pieces& pieces) {
    std::string_view source = source_.substr(0, end);
    Decoder decoder(source, raw, false);
    decoder.seek(offset);
    while (!decoder.at_end() && context_.ok()) {
        char c = decoder.peek();
        bool escapes_brace = c == '\\' && (decoder.peek(1) == '{' || decoder.peek(1) == '}');
        if (escapes_brace) {  // a brace cannot be escaped: the backslash stands for itself
            pieces.text.add(c);
            decoder.seek(decoder.position() + 1);
        } else if ((c == '{' || c == '}') && decoder.peek(1) == c) {
            pieces.text.add(c);
            pieces.text.add(c);
            decoder.seek(decoder.position() + 2);
        } else if (c == '{') {
            decoder.seek(add_field(source, decoder.position() + 1, at, raw, pieces));
        } else if (c == '}' || !decoder.take(pieces.text)) {
            return fail_at(at, "invalid syntax");
        }
    }
}

// A replacement field from behind its brace on; gives the offset behind the closing one.
std::size_t Parser::add_field(std::string_view source, std::size_t offset, Position at, bool raw,
                              Pieces& pieces) {
    Nesting nesting(*this);
    Parser inner(context_, source, offset, at, depth_);
    inner.advance();
    Argument field;
    field.value = inner.at(Symbol::Yield) ? inner.parse_yield()
                                          : inner.finish_list(inner.parse_test(), Star::No);
    if (inner.at(Symbol::Assign)) {  // {x=}: the source text, then the value
        std::size_t end = inner.token_.offset + 1;
        while (end < source.size() && is_blank(source[end])) ++end;
        add_doubled(pieces.text, source.substr(offset, end - offset));
        inner.advance();
    }
    context_.push(pieces.fields, field);
    pieces.text.add('{');
    if (inner.accept(Symbol::Bang)) {
        Token letter = inner.token_;
        if (letter.text != "r" && letter.text != "s") inner.fail();
        pieces.text.add('!');
        pieces.text.add(letter.text);
        inner.advance();
        // The letter stands between the mark and the colon or brace without blanks.
        bool apart = source[letter.offset - 1] != '!' || inner.token_.offset != letter.offset + 1;
        if (apart) inner.fail();
    }
    std::size_t next = inner.token_.offset + 1;
    if (inner.at(Symbol::Colon) || inner.at(Symbol::Walrus)) {  // {x:=5} is a format spec `=5`
        pieces.text.add(':');
        next = add_spec(source, next, at, raw, pieces);
    } else if (!inner.at(Symbol::RightBrace)) {
        inner.fail();
    }
    pieces.text.add('}');
    return next;
}

// A format spec, which may hold fields of its own, up to behind the field's closing brace.
std::size_t Parser::add_spec(std::string_view source, std::size_t offset, Position at, bool raw,
                             Pieces& pieces) {
    Decoder decoder(source, raw, false);
    decoder.seek(offset);
    while (!decoder.at_end() && context_.ok()) {
        if (decoder.peek() == '}') return decoder.position() + 1;
        if (decoder.peek() == '{') {
            decoder.seek(add_field(source, decoder.position() + 1, at, raw, pieces));
        } else if (!decoder.take(pieces.text)) {
            break;
        }
    }
    fail_at(at, "invalid syntax");
    return source.size();
}

Expr* Parser::finish_strings(Pieces& pieces, Position start) {
    ConstantExpr* text = node<ConstantExpr>(start);
    text->type = pieces.is_bytes ? ConstantKind::Bytes : ConstantKind::Str;
    text->text = pieces.text.view();
    if (!pieces.is_format) return text;
    if (pieces.fields.empty()) {
        TextBuilder plain(context_);
        add_halved(plain, text->text);
        text->text = plain.view();
        return text;
    }
    AttributeExpr* format = node<AttributeExpr>(start);
    format->object = text;
    format->name = context_.name("format");
    CallExpr* call = node<CallExpr>(start);
    call->callee = format;
    call->arguments = all(pieces.fields);
    return call;
}

}  // namespace krait::vm
