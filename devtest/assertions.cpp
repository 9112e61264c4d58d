#include "devtest/assertions.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "device/python_source.hpp"
#include "devtest/tokens.hpp"

namespace krait::devtest {

namespace {

using vm::Symbol;
using vm::Token;
using vm::TokenKind;

// Text that goes into the source before what stands at `offset`.
struct Insertion {
    std::size_t offset;
    std::string text;
};

class CannotBeTakenApart {};

// One assert: the grammar of Python reference 6.10 and 6.11, as far as the values of its operands
// are worth being shown.
class Assert {
  public:
    // `at`: of the token behind `assert`.
    Assert(const Tokens& tokens, std::size_t at, std::size_t number)
        : tokens_(tokens), at_(at), number_(number) {}

    // Throws CannotBeTakenApart.
    std::vector<Insertion> rewritten();

  private:
    const Token& here() const { return tokens_[at_]; }
    bool is(Symbol symbol) const { return here().symbol == symbol; }
    bool ends_here() const {
        return here().kind == TokenKind::NewLine || here().kind == TokenKind::End ||
               is(Symbol::Semicolon);
    }
    void skip_message();
    void disjunction();
    void conjunction();
    void negation();
    void comparison();
    std::optional<std::string> comparing() const;
    void operand();
    bool is_in_brackets(std::size_t begin) const;
    void skip_operand();
    void show_value(std::size_t begin);
    void show(std::string_view text) { parts_ += "," + device::python_literal(text); }
    void insert_before(std::size_t token, const std::string& text) {
        insertions_.push_back({tokens_[token].offset, text});
    }
    void insert_behind(std::size_t token, const std::string& text) {
        insertions_.push_back({tokens_[token].offset + tokens_[token].text.size(), text});
    }

    const Tokens& tokens_;
    std::size_t at_;
    std::size_t number_;
    std::size_t operands_ = 0;
    std::string parts_;  // of the message, as arguments of _krait_m
    std::vector<Insertion> insertions_;
};

constexpr std::size_t kMostOperands = 16;  // as asserts.py counts

std::vector<Insertion> Assert::rewritten() {
    const std::size_t begin = at_;
    insert_before(begin, "_krait_t(" + std::to_string(number_) + ",");
    disjunction();
    insert_behind(at_ - 1, ")");
    const std::string message = "_krait_m(" + std::to_string(number_) + ",(";
    if (is(Symbol::Comma)) {
        insert_before(++at_, message);
        skip_message();
        insert_behind(at_ - 1, ",)" + parts_ + ")");
    } else {
        insert_behind(at_ - 1, "," + message + ")" + parts_ + ")");
    }
    if (!ends_here()) throw CannotBeTakenApart();
    return insertions_;
}

void Assert::skip_message() {
    for (int depth = 0; depth > 0 || !ends_here(); ++at_) {
        if (here().kind == TokenKind::End) throw CannotBeTakenApart();
        depth += nesting(here());
    }
}

void Assert::disjunction() {
    conjunction();
    for (; is(Symbol::Or); conjunction()) show(" or "), ++at_;
}

void Assert::conjunction() {
    negation();
    for (; is(Symbol::And); negation()) show(" and "), ++at_;
}

void Assert::negation() {
    for (; is(Symbol::Not); ++at_) show("not ");
    comparison();
}

void Assert::comparison() {
    operand();
    for (auto how = comparing(); how; how = comparing()) {
        show(" " + *how + " ");
        at_ += std::size_t(std::count(how->begin(), how->end(), ' ')) + 1;
        operand();
    }
}

std::optional<std::string> Assert::comparing() const {
    const Symbol next = tokens_[std::min(at_ + 1, tokens_.size() - 1)].symbol;
    switch (here().symbol) {
        case Symbol::Equal:
        case Symbol::NotEqual:
        case Symbol::Less:
        case Symbol::LessEqual:
        case Symbol::More:
        case Symbol::MoreEqual:
        case Symbol::In: return std::string(here().text);
        case Symbol::Is: return next == Symbol::Not ? "is not" : "is";
        case Symbol::Not:
            if (next == Symbol::In) return "not in";
            return std::nullopt;
        default: return std::nullopt;
    }
}

void Assert::operand() {
    const std::size_t begin = at_;
    if (is_in_brackets(begin)) {
        show("(");
        ++at_;
        disjunction();
        show(")");
        ++at_;
        return;
    }
    skip_operand();
    if (at_ == begin) throw CannotBeTakenApart();
    const Token& first = tokens_[begin];
    const bool is_literal = first.kind == TokenKind::Integer || first.kind == TokenKind::Float ||
                            first.kind == TokenKind::String || first.kind == TokenKind::Bytes ||
                            first.symbol == Symbol::None_ || first.symbol == Symbol::True ||
                            first.symbol == Symbol::False;
    if (is_literal && at_ == begin + 1)
        show(first.text);
    else
        show_value(begin);
}

// `(a == b)` alone: no call, tuple, or anything else that has brackets.
bool Assert::is_in_brackets(std::size_t begin) const {
    if (tokens_[begin].symbol != Symbol::LeftParen) return false;
    std::size_t end = begin;
    int depth = 0;
    do {
        const Symbol symbol = tokens_[end].symbol;
        if (depth == 1 &&
            (symbol == Symbol::Comma || symbol == Symbol::For || symbol == Symbol::Walrus ||
             symbol == Symbol::Yield || symbol == Symbol::If || symbol == Symbol::Lambda))
            return false;
        if (tokens_[end].kind == TokenKind::End) return false;
        depth += nesting(tokens_[end++]);
    } while (depth > 0);
    if (end == begin + 2) return false;  // an empty tuple
    const Assert behind(tokens_, end, number_);
    return behind.ends_here() || behind.comparing() || behind.is(Symbol::Comma) ||
           behind.is(Symbol::And) || behind.is(Symbol::Or) || behind.is(Symbol::RightParen);
}

void Assert::skip_operand() {
    for (int depth = 0;; ++at_) {
        const Symbol symbol = here().symbol;
        if (depth == 0) {
            if (symbol == Symbol::Lambda || symbol == Symbol::If || symbol == Symbol::Walrus ||
                symbol == Symbol::Yield || symbol == Symbol::Else)
                throw CannotBeTakenApart();
            if (ends_here() || comparing() || symbol == Symbol::Comma || symbol == Symbol::And ||
                symbol == Symbol::Or || nesting(here()) < 0)
                return;
        }
        if (here().kind == TokenKind::End) throw CannotBeTakenApart();
        depth += nesting(here());
    }
}

void Assert::show_value(std::size_t begin) {
    if (operands_ == kMostOperands) throw CannotBeTakenApart();
    const std::string key = std::to_string(number_ * kMostOperands + operands_++);
    insert_before(begin, "_krait_v(" + key + ",");
    insert_behind(at_ - 1, ")");
    parts_ += "," + key;
}

std::string with(std::string_view source, std::vector<Insertion> insertions) {
    // What is inserted at one place stays in order: what opens comes from outside in, what closes
    // from inside out.
    std::stable_sort(insertions.begin(), insertions.end(),
                     [](const auto& a, const auto& b) { return a.offset < b.offset; });
    std::string text;
    std::size_t done = 0;
    for (const auto& each : insertions) {
        text.append(source.substr(done, each.offset - done));
        const char before = text.empty() ? ' ' : text.back();
        if (std::isalnum(static_cast<unsigned char>(before)) && each.text[0] == '_') text += ' ';
        text += each.text;
        done = each.offset;
    }
    return text.append(source.substr(done));
}

}  // namespace

std::string with_values_shown(std::string_view source) {
    const Tokens tokens = tokens_of(source);
    std::vector<Insertion> insertions;
    std::size_t number = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].symbol != Symbol::Assert) continue;
        try {
            auto more = Assert(tokens, i + 1, number).rewritten();
            insertions.insert(insertions.end(), more.begin(), more.end());
            ++number;
        } catch (const CannotBeTakenApart&) {
            // It says no more than it did.
        }
    }
    return with(source, std::move(insertions));
}

}  // namespace krait::devtest
