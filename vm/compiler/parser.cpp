#include "vm/compiler/parser.hpp"

namespace krait::vm {

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
    parser.depth_ += kStepsPerLevel;
    parser.check_depth();
}

void Parser::advance() {
    ++tokens_taken_;
    do {
        token_ = lexer_.next();
    } while (token_.kind == TokenKind::Comment);
    // As the reference says it: a text without a last line end has one, and a wrong unindent is
    // found with the end of the line before.
    if (token_.kind == TokenKind::End && lacks_last_newline_) token_.at = {token_.at.line + 1, 1};
    if (token_.kind == TokenKind::NewLine && next_line_is_misindented()) {
        context_.fail("unindent doesn't match any outer indent level", token_.at,
                      "IndentationError");
    } else if (token_.kind == TokenKind::Invalid) {
        if (token_.problem == LexProblem::Syntax) return fail();
        context_.fail("too many levels of indentation", token_.at, "IndentationError");
    }
    if (!context_.ok()) token_ = {.at = token_.at, .offset = token_.offset};
}

bool Parser::next_line_is_misindented() const {
    Lexer ahead = lexer_;
    Token token;
    do {
        token = ahead.next();
    } while (token.kind == TokenKind::Comment || token.kind == TokenKind::Dedent);
    return token.problem == LexProblem::Unindent;
}

// The token is none that may stand here.
void Parser::fail() {
    if (at_kind(TokenKind::Indent)) {
        context_.fail("unexpected indent", token_.at, "IndentationError");
    }
    fail("invalid syntax");
}

void Parser::fail(const char* message) { fail_at(token_.at, message); }

void Parser::fail_at(Position at, const char* message) {
    context_.fail(message, at);
    token_ = {.at = token_.at, .offset = token_.offset};
}

bool Parser::accept(Symbol symbol) {
    if (!at(symbol)) return false;
    advance();
    return true;
}

void Parser::expect(Symbol symbol) {
    if (!accept(symbol)) fail();
}

void Parser::expect_newline() {
    if (!at_kind(TokenKind::NewLine)) return fail();
    advance();
}

Name* Parser::expect_name() {
    if (!at_kind(TokenKind::Name)) fail();
    Name* name = context_.name(token_.text);
    advance();
    return name;
}

NameExpr* Parser::expect_name_target() {
    Position at = token_.at;
    return name_expression(expect_name(), at);
}

NameExpr* Parser::name_expression(Name* name, Position at) {
    NameExpr* expression = node<NameExpr>(at);
    expression->name = name;
    return expression;
}

// Whether the token can begin an expression: what follows a comma that may be the last.
bool Parser::at_expression() const {
    switch (token_.kind) {
        case TokenKind::Name:
        case TokenKind::Integer:
        case TokenKind::Float:
        case TokenKind::Imaginary:
        case TokenKind::String:
        case TokenKind::FString:
        case TokenKind::Bytes: return true;
        default: break;
    }
    switch (token_.symbol) {
        case Symbol::False:
        case Symbol::None_:
        case Symbol::True:
        case Symbol::Debug:
        case Symbol::Await:
        case Symbol::Lambda:
        case Symbol::Not:
        case Symbol::Ellipsis:
        case Symbol::LeftParen:
        case Symbol::LeftBracket:
        case Symbol::LeftBrace:
        case Symbol::Plus:
        case Symbol::Minus:
        case Symbol::Tilde:
        case Symbol::Star: return true;
        default: return false;
    }
}

}  // namespace krait::vm
