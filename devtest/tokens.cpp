#include "devtest/tokens.hpp"

namespace krait::devtest {

using vm::Symbol;
using vm::Token;
using vm::TokenKind;

Tokens tokens_of(std::string_view source) {
    Tokens tokens;
    vm::Lexer lexer(source);
    while (true) {
        const Token token = lexer.next();
        if (token.kind == TokenKind::Invalid) return {Token{}};
        if (token.kind != TokenKind::Comment) tokens.push_back(token);
        if (token.kind == TokenKind::End) return tokens;
    }
}

int nesting(const Token& token) {
    switch (token.symbol) {
        case Symbol::LeftParen:
        case Symbol::LeftBracket:
        case Symbol::LeftBrace: return 1;
        case Symbol::RightParen:
        case Symbol::RightBracket:
        case Symbol::RightBrace: return -1;
        default: return 0;
    }
}

}  // namespace krait::devtest
