// Tokens of a Python source text (Python reference 2), for the compiler and for an editor's
// colours. Needs no memory: a token is a view into the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace krait::vm {

enum class TokenKind : std::uint8_t {
    End,      // after the last token, for ever
    NewLine,  // the end of a logical line
    Indent,
    Dedent,
    Name,
    Keyword,   // symbol says which
    Operator,  // symbol says which; brackets and punctuation too
    Integer,
    Float,
    Imaginary,
    String,
    FString,
    Bytes,
    Comment,  // from # to the end of the line
    Invalid,  // problem says why
};

// Every keyword and operator of the language.
enum class Symbol : std::uint8_t {
    None,
#define SYMBOL(name, text) name,
#include "vm/compiler/symbols.def"
};

struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;  // in bytes
};

// Why a token is Invalid.
enum class LexProblem : std::uint8_t {
    None,
    Syntax,      // no token starts with this, or a string that does not end
    Unindent,    // matches no outer indentation
    TooIndented  // more levels than kMaxIndents
};

struct Token {
    TokenKind kind = TokenKind::End;
    Symbol symbol = Symbol::None;
    LexProblem problem = LexProblem::None;
    Position at;
    std::size_t offset = 0;  // of text in the source
    std::string_view text;   // of a string: with its prefix and quotes; empty for Indent and Dedent
};

inline constexpr int kMaxIndents = 100;

class Lexer {
  public:
    // Reads `source`, which must outlive the tokens.
    explicit Lexer(std::string_view source) : source_(source) {}
    // Reads `source` from `offset` on as an expression in brackets, where lines mean nothing:
    // a replacement field of an f-string. `at` is the place of that offset.
    Lexer(std::string_view source, std::size_t offset, Position at)
        : source_(source),
          next_(offset),
          line_(at.line),
          line_start_(offset + 1 - at.column),
          brackets_(1),
          at_line_start_(false) {}

    // The next token. After an Invalid one goes on behind it.
    Token next();
    // How many brackets are open behind the last token; a replacement field counts as one.
    int open_brackets() const { return brackets_; }

  private:
    char peek(std::size_t ahead = 0) const {
        return next_ + ahead < source_.size() ? source_[next_ + ahead] : '\0';
    }
    bool at_end() const { return next_ >= source_.size(); }
    bool at_newline() const { return peek() == '\n' || peek() == '\r'; }
    Position here() const { return {line_, std::uint32_t(next_ + 1 - line_start_)}; }

    void skip_newline();
    bool skip_continued_line();
    void skip_blanks();
    std::uint32_t skip_indentation();
    bool measure_line_start(Token* out);
    bool settle_indentation(Token* out);
    Token finish(TokenKind kind, const Token& start) const;
    Token end_of_text();
    Token comment();
    Token number();
    Token name();
    std::size_t string_prefix_length(TokenKind* kind) const;
    Token string(TokenKind kind, std::size_t prefix);
    bool skip_string_body(char quote, bool triple);
    Token symbol();

    std::string_view source_;
    std::size_t next_ = 0;
    std::uint32_t line_ = 1;
    std::size_t line_start_ = 0;  // offset of the line's first byte
    int brackets_ = 0;            // open ones: inside them lines and indentation mean nothing
    bool at_line_start_ = true;
    bool line_has_tokens_ = false;
    std::uint32_t indents_[kMaxIndents] = {};  // columns; the first is 0
    int indent_count_ = 1;
    std::uint32_t wanted_indent_ = 0;
    bool indent_is_settled_ = true;
};

// The text of a keyword or operator, as written in a program.
std::string_view symbol_text(Symbol symbol);

}  // namespace krait::vm
