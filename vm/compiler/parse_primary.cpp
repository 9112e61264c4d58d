// Atoms, and the calls, subscripts and attributes behind them (Python reference 6.2 and 6.3).
#include "vm/compiler/fold.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {

// Each step behind the atom makes the tree one level deeper, so it counts as nesting until the
// whole primary is read.
Expr* Parser::parse_primary() {
    Expr* value = parse_atom();
    int depth_before = depth_;
    while (context_.ok()) {
        if (accept(Symbol::Dot)) {
            deepen();
            AttributeExpr* attribute = node<AttributeExpr>(value->at);
            attribute->object = value;
            attribute->name = expect_name();
            value = attribute;
        } else if (at(Symbol::LeftParen)) {
            value = parse_call(value);
        } else if (at(Symbol::LeftBracket)) {
            value = parse_subscript(value);
        } else {
            break;
        }
    }
    depth_ = depth_before;
    return value;
}

Expr* Parser::constant(ConstantKind type, Position at) {
    ConstantExpr* constant = node<ConstantExpr>(at);
    constant->type = type;
    return constant;
}

Expr* Parser::parse_atom() {
    Position start = token_.at;
    switch (token_.kind) {
        case TokenKind::Name: return parse_name();
        case TokenKind::Integer:
        case TokenKind::Float:
        case TokenKind::Imaginary: return parse_number();
        case TokenKind::String:
        case TokenKind::FString:
        case TokenKind::Bytes: return parse_strings();
        default: break;
    }
    switch (token_.symbol) {
        case Symbol::LeftParen: return parse_parentheses();
        case Symbol::LeftBracket: return parse_list_display();
        case Symbol::LeftBrace: return parse_brace_display();
        case Symbol::None_: advance(); return constant(ConstantKind::None, start);
        case Symbol::True: advance(); return constant(ConstantKind::True, start);
        case Symbol::False: advance(); return constant(ConstantKind::False, start);
        case Symbol::Ellipsis: advance(); return constant(ConstantKind::Ellipsis, start);
        case Symbol::Debug: {
            advance();
            bool on = context_.options.optimisation == 0;
            return constant(on ? ConstantKind::True : ConstantKind::False, start);
        }
        default: fail(); return constant(ConstantKind::None, start);
    }
}

// A name, or the constant that `X = const(v)` made of it.
Expr* Parser::parse_name() {
    Position start = token_.at;
    Name* name = expect_name();
    if (!name->constant) return name_expression(name, start);
    ConstantExpr* copy = node<ConstantExpr>(start);
    *copy = *name->constant;
    copy->at = start;
    return copy;
}

Expr* Parser::parse_parentheses() {
    Nesting nesting(*this);
    Position start = token_.at;
    expect(Symbol::LeftParen);
    Expr* value = nullptr;
    if (at(Symbol::RightParen)) {
        value = fold_tuple(context_, {}, start);
        if (!value) value = constant(ConstantKind::Tuple, start);
    } else if (at(Symbol::Yield)) {
        value = parse_yield();
    } else {
        value = parse_star_or_test(Star::YesAndWalrus);
        if (at(Symbol::For)) {
            value = parse_comprehension(ComprehensionKind::Generator, nullptr, value, start);
        } else if (at(Symbol::Comma)) {
            value = finish_list(value, Star::YesAndWalrus);
        } else {
            check_not_starred(value);
        }
    }
    expect(Symbol::RightParen);
    return value;
}

Expr* Parser::parse_list_display() {
    Nesting nesting(*this);
    SequenceExpr* list = node<SequenceExpr>(ExprKind::List, token_.at);
    expect(Symbol::LeftBracket);
    ArenaVector<Expr*> items;
    while (!at(Symbol::RightBracket) && context_.ok()) {
        Expr* item = parse_star_or_test(Star::YesAndWalrus);
        if (at(Symbol::For) && items.empty()) {
            Expr* made = parse_comprehension(ComprehensionKind::List, nullptr, item, list->at);
            expect(Symbol::RightBracket);
            return made;
        }
        context_.push(items, item);
        if (!accept(Symbol::Comma)) break;
    }
    expect(Symbol::RightBracket);
    list->items = all(items);
    return list;
}

// A set, a dict, or a comprehension of one.
Expr* Parser::parse_brace_display() {
    Nesting nesting(*this);
    Position start = token_.at;
    expect(Symbol::LeftBrace);
    if (at(Symbol::RightBrace) || at(Symbol::Power)) return parse_dict_display(nullptr, start);
    Token first_token = token_;
    Expr* first = parse_star_or_test(Star::YesAndWalrus);
    if (at(Symbol::Colon) && first->kind != ExprKind::Starred) {
        refuse_bare_walrus(first, first_token);
        return parse_dict_display(first, start);
    }
    return parse_set_display(first, start);
}

// Before a colon `name := value` stands only in parentheses: it does if no name is its first token.
void Parser::refuse_bare_walrus(Expr* value, const Token& first) {
    if (value->kind == ExprKind::Walrus && first.kind == TokenKind::Name) fail();
}

Expr* Parser::parse_dict_display(Expr* key, Position start) {
    DictExpr* dict = node<DictExpr>(start);
    ArenaVector<DictExpr::Item> items;
    Position first = key ? key->at : start;
    bool starred = false;  // a `**` was met: syntax that MicroPython has no text of its own for
    while (key || (!at(Symbol::RightBrace) && context_.ok())) {
        DictExpr::Item item;
        if (!key && accept(Symbol::Power)) {
            item.value = parse_binary(0);
            starred = true;
        } else {
            item.key = key ? key : parse_test();
            if (starred && !at(Symbol::Colon)) fail();
            if (!at(Symbol::Colon)) context_.fail_later("expecting key:value for dict", first);
            item.value = accept(Symbol::Colon) ? parse_test() : item.key;
        }
        if (at(Symbol::For) && items.empty() && item.key) {
            Expr* made = parse_comprehension(ComprehensionKind::Dict, item.key, item.value, start);
            expect(Symbol::RightBrace);
            return made;
        }
        key = nullptr;
        context_.push(items, item);
        if (!accept(Symbol::Comma)) break;
    }
    expect(Symbol::RightBrace);
    dict->items = all(items);
    return dict;
}

Expr* Parser::parse_set_display(Expr* first, Position start) {
    SequenceExpr* set = node<SequenceExpr>(ExprKind::Set, start);
    bool starred = first->kind == ExprKind::Starred;
    if (starred && (at(Symbol::For) || at(Symbol::Colon))) fail();
    if (at(Symbol::For)) {
        Expr* made = parse_comprehension(ComprehensionKind::Set, nullptr, first, start);
        expect(Symbol::RightBrace);
        return made;
    }
    ArenaVector<Expr*> items;
    context_.push(items, first);
    while (accept(Symbol::Comma) && at_expression()) {
        Expr* item = parse_star_or_test(Star::YesAndWalrus);
        context_.push(items, item);
        starred |= item->kind == ExprKind::Starred;
        if (!at(Symbol::Colon)) continue;
        if (starred) fail();
        context_.fail_later("expecting just a value for set", first->at);
        advance();
        parse_test();
    }
    expect(Symbol::RightBrace);
    set->items = all(items);
    return set;
}

// The clauses behind an element that was read already.
Expr* Parser::parse_comprehension(ComprehensionKind kind, Expr* key, Expr* element,
                                  Position start) {
    Inside inside(*this, name_of(kind));
    check_not_starred(element);
    ComprehensionExpr* made = node<ComprehensionExpr>(start);
    ArenaVector<ComprehensionExpr::Clause> clauses;
    while ((at(Symbol::For) || at(Symbol::If)) && context_.ok()) {
        ComprehensionExpr::Clause clause;
        if (clauses.size() == kMaxDepth) fail("too much nesting");
        if (accept(Symbol::If)) {
            clause.value = at(Symbol::Lambda) ? parse_lambda() : parse_or();
        } else {
            advance();
            clause.target = parse_target_list();
            expect(Symbol::In);
            clause.value = parse_or();
        }
        context_.push(clauses, clause);
    }
    made->type = kind;
    made->key = key;
    made->element = element;
    made->clauses = all(clauses);
    return made;
}

Expr* Parser::parse_call(Expr* callee) {
    deepen();
    CallExpr* call = node<CallExpr>(callee->at);
    call->callee = callee;
    call->arguments = parse_arguments();
    return call;
}

// ( argument, ... ) of a call or a class.
std::span<Argument> Parser::parse_arguments() {
    ArenaVector<Argument> arguments;
    bool keyword_seen = false;
    bool double_star_seen = false;
    Position start = token_.at;
    expect(Symbol::LeftParen);
    while (!at(Symbol::RightParen) && context_.ok()) {
        Argument argument = parse_argument();
        bool positional = argument.kind == Argument::Kind::Positional;
        if (positional && double_star_seen) context_.fail_later("positional arg after **", start);
        if (positional && keyword_seen)
            context_.fail_later("positional arg after keyword arg", start);
        if (argument.kind == Argument::Kind::Star && double_star_seen) {
            context_.fail_later("* arg after **", start);
        }
        keyword_seen |= argument.kind == Argument::Kind::Keyword;
        double_star_seen |= argument.kind == Argument::Kind::DoubleStar;
        context_.push(arguments, argument);
        if (!accept(Symbol::Comma)) break;
    }
    expect(Symbol::RightParen);
    return all(arguments);
}

Argument Parser::parse_argument() {
    Argument argument;
    if (accept(Symbol::Star)) {
        argument.kind = Argument::Kind::Star;
        argument.value = parse_test();
        return argument;
    }
    if (accept(Symbol::Power)) {
        argument.kind = Argument::Kind::DoubleStar;
        argument.value = parse_test();
        return argument;
    }
    Token first = token_;
    std::size_t taken_before = tokens_taken_;
    argument.value = parse_named_test();
    if (at(Symbol::Assign)) {
        bool is_name = first.kind == TokenKind::Name && tokens_taken_ == taken_before + 1;
        if (!is_name) context_.fail_later("LHS of keyword arg must be an id", token_.at);
        advance();
        argument.kind = Argument::Kind::Keyword;
        argument.keyword = context_.name(first.text);
        argument.value = parse_test();
    } else if (at(Symbol::For)) {
        argument.value =
            parse_comprehension(ComprehensionKind::Generator, nullptr, argument.value, first.at);
    }
    return argument;
}

Expr* Parser::parse_subscript(Expr* object) {
    deepen();
    SubscriptExpr* subscript = node<SubscriptExpr>(object->at);
    expect(Symbol::LeftBracket);
    subscript->object = object;
    Expr* first = parse_index();
    if (at(Symbol::Comma)) {
        ArenaVector<Expr*> items;
        context_.push(items, first);
        while (accept(Symbol::Comma) && !at(Symbol::RightBracket) && context_.ok()) {
            context_.push(items, parse_index());
        }
        Expr* folded = fold_tuple(context_, all(items), first->at);
        SequenceExpr* tuple = node<SequenceExpr>(ExprKind::Tuple, first->at);
        tuple->items = all(items);
        first = folded ? folded : tuple;
    }
    subscript->index = first;
    expect(Symbol::RightBracket);
    return subscript;
}

// test, or start:stop:step with any of them left out.
Expr* Parser::parse_index() {
    Position start = token_.at;
    Token first_token = token_;
    Expr* first = at(Symbol::Colon) ? nullptr : parse_named_test();
    if (!at(Symbol::Colon)) return first;
    if (first) refuse_bare_walrus(first, first_token);
    accept(Symbol::Colon);
    SliceExpr* slice = node<SliceExpr>(start);
    auto at_part = [&] {
        return !at(Symbol::Colon) && !at(Symbol::Comma) && !at(Symbol::RightBracket);
    };
    slice->start = first;
    if (at_part()) slice->stop = parse_test();
    if (accept(Symbol::Colon) && at_part()) slice->step = parse_test();
    return slice;
}

}  // namespace krait::vm
