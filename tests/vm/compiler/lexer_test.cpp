#include <gtest/gtest.h>

#include <string>

#include "vm/lex.hpp"

namespace krait::vm {
namespace {

const char* kind_name(TokenKind kind) {
    switch (kind) {
        case TokenKind::End: return "end";
        case TokenKind::NewLine: return "newline";
        case TokenKind::Indent: return "indent";
        case TokenKind::Dedent: return "dedent";
        case TokenKind::Name: return "name";
        case TokenKind::Keyword: return "keyword";
        case TokenKind::Operator: return "op";
        case TokenKind::Integer: return "int";
        case TokenKind::Float: return "float";
        case TokenKind::Imaginary: return "imaginary";
        case TokenKind::String: return "str";
        case TokenKind::FString: return "fstr";
        case TokenKind::Bytes: return "bytes";
        case TokenKind::Comment: return "comment";
        case TokenKind::Invalid: return "invalid";
    }
    return "";
}

// The tokens up to the end: their kinds, and of those with a text the text.
std::string tokens(std::string_view source) {
    Lexer lexer(source);
    std::string out;
    while (true) {
        Token token = lexer.next();
        if (token.kind == TokenKind::End) return out;
        out += (out.empty() ? "" : " ") + std::string(kind_name(token.kind));
        if (token.kind != TokenKind::NewLine && !token.text.empty()) {
            out += ":" + std::string(token.text);
        }
    }
}

TEST(Lexer, TellsNamesKeywordsAndOperators) {
    EXPECT_EQ(tokens("if x is not y:"),
              "keyword:if name:x keyword:is keyword:not name:y op:: newline");
    EXPECT_EQ(tokens("a**=b//c->d:=e"),
              "name:a op:**= name:b op:// name:c op:-> name:d op::= "
              "name:e newline");
    EXPECT_EQ(tokens("iff _x na\xc3\xafve"), "name:iff name:_x name:na\xc3\xafve newline");
}

TEST(Lexer, GivesIndentationAsTokens) {
    EXPECT_EQ(tokens("if a:\n  b\n  if c:\n\td\ne\n"),
              "keyword:if name:a op:: newline indent name:b newline keyword:if name:c op:: "
              "newline indent name:d newline dedent dedent name:e newline");
}

TEST(Lexer, ClosesOpenBlocksAtTheEnd) {
    EXPECT_EQ(tokens("if a:\n  b"), "keyword:if name:a op:: newline indent name:b newline dedent");
}

TEST(Lexer, PassesOverEmptyLinesAndComments) {
    EXPECT_EQ(tokens("a\n\n   # note\n\nb # end\n"),
              "name:a newline comment:# note name:b comment:# end newline");
}

TEST(Lexer, JoinsLinesInBracketsAndAfterABackslash) {
    EXPECT_EQ(tokens("f(a,\n    b)\n"), "name:f op:( name:a op:, name:b op:) newline");
    EXPECT_EQ(tokens("a + \\\n  b\n"), "name:a op:+ name:b newline");
}

TEST(Lexer, TakesEveryLineEnd) {
    EXPECT_EQ(tokens("a\r\nb\rc\n"), "name:a newline name:b newline name:c newline");
}

TEST(Lexer, SkipsAByteOrderMark) {
    EXPECT_EQ(tokens("\xef\xbb\xbf"
                     "a\n"),
              "name:a newline");
}

TEST(Lexer, TellsNumbersApart) {
    EXPECT_EQ(tokens("1 0x1F 0b1_0 1.5 .5 5. 1e5 1E-5 2j 1.5e3J 1if"),
              "int:1 int:0x1F int:0b1_0 float:1.5 float:.5 float:5. float:1e5 float:1E-5 "
              "imaginary:2j imaginary:1.5e3J int:1if newline");
    EXPECT_EQ(tokens("0xe+1"), "int:0xe op:+ int:1 newline");
}

TEST(Lexer, TellsStringsApart) {
    EXPECT_EQ(tokens("'a' r\"b\" b'c' Rb'd' f'{e}' u'g' x'h'"),
              "str:'a' str:r\"b\" bytes:b'c' bytes:Rb'd' fstr:f'{e}' str:u'g' name:x str:'h' "
              "newline");
    EXPECT_EQ(tokens("'a\\'b' '''c\n'd''' ''"), "str:'a\\'b' str:'''c\n'd''' str:'' newline");
}

TEST(Lexer, StringsMustEnd) {
    EXPECT_EQ(tokens("'abc\nd"), "invalid:'abc newline name:d newline");
    EXPECT_EQ(tokens("'''abc"), "invalid:'''abc newline");
}

TEST(Lexer, MarksWhatStartsNoToken) {
    EXPECT_EQ(tokens("a $ b"), "name:a invalid:$ name:b newline");
}

TEST(Lexer, MarksAnUnindentThatFitsNoBlock) {
    Lexer lexer("if a:\n    b\n  c\n");
    Token token;
    do {
        token = lexer.next();
    } while (token.kind != TokenKind::Invalid && token.kind != TokenKind::End);
    EXPECT_EQ(token.problem, LexProblem::Unindent);
    EXPECT_EQ(token.at.line, 3u);
}

TEST(Lexer, BoundsTheLevelsOfIndentation) {
    std::string source;
    for (int i = 0; i <= kMaxIndents; ++i) source += std::string(i, ' ') + "if a:\n";
    Lexer lexer(source);
    Token token;
    do {
        token = lexer.next();
    } while (token.kind != TokenKind::Invalid && token.kind != TokenKind::End);
    EXPECT_EQ(token.problem, LexProblem::TooIndented);
}

TEST(Lexer, SaysWhereATokenIs) {
    Lexer lexer("a\n  # c\nbc  'x\ny'");
    lexer.next();
    lexer.next();
    EXPECT_EQ(lexer.next().at.line, 2u);  // the comment
    Token name = lexer.next();
    EXPECT_EQ(name.at.line, 3u);
    EXPECT_EQ(name.at.column, 1u);
    EXPECT_EQ(name.offset, 8u);
    Token string = lexer.next();
    EXPECT_EQ(string.at.line, 3u);
    EXPECT_EQ(string.at.column, 5u);
}

TEST(Lexer, TokensAndWhatLiesBetweenGiveTheSourceBack) {
    std::string_view source = "def f(x): # c\n  return x[1:2] + 'a' # d\n\ny = 0x1f\n";
    Lexer lexer(source);
    std::size_t end = 0;
    for (Token token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        EXPECT_GE(token.offset, end);
        EXPECT_EQ(source.substr(end, token.offset - end).find_first_not_of(" \n"),
                  std::string_view::npos);
        end = token.offset + token.text.size();
    }
    EXPECT_EQ(end, source.size());
}

TEST(Lexer, KnowsTheTextOfEachSymbol) {
    EXPECT_EQ(symbol_text(Symbol::None_), "None");
    EXPECT_EQ(symbol_text(Symbol::FloorDivideAssign), "//=");
    EXPECT_EQ(symbol_text(Symbol::None), "");
}

}  // namespace
}  // namespace krait::vm
