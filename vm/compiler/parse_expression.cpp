// Operators (Python reference 6), the loosest first.
#include "vm/compiler/fold.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {
namespace {

struct OperatorRow {
    Symbol symbol;
    BinaryOp op;
    int level;  // higher binds closer
};
constexpr OperatorRow operators[] = {
    {Symbol::BitOr, BinaryOp::Or, 0},       {Symbol::BitXor, BinaryOp::Xor, 1},
    {Symbol::BitAnd, BinaryOp::And, 2},     {Symbol::Lshift, BinaryOp::Lshift, 3},
    {Symbol::Rshift, BinaryOp::Rshift, 3},  {Symbol::Plus, BinaryOp::Add, 4},
    {Symbol::Minus, BinaryOp::Subtract, 4}, {Symbol::Star, BinaryOp::Multiply, 5},
    {Symbol::At, BinaryOp::MatMultiply, 5}, {Symbol::Divide, BinaryOp::TrueDivide, 5},
    {Symbol::Modulo, BinaryOp::Modulo, 5},  {Symbol::FloorDivide, BinaryOp::FloorDivide, 5},
};

const OperatorRow* operator_of(Symbol symbol) {
    for (const OperatorRow& row : operators) {
        if (row.symbol == symbol) return &row;
    }
    return nullptr;
}

struct ComparisonRow {
    Symbol symbol;
    BinaryOp op;
};
constexpr ComparisonRow comparisons[] = {
    {Symbol::Less, BinaryOp::Less},
    {Symbol::More, BinaryOp::More},
    {Symbol::Equal, BinaryOp::Equal},
    {Symbol::LessEqual, BinaryOp::LessEqual},
    {Symbol::MoreEqual, BinaryOp::MoreEqual},
    {Symbol::NotEqual, BinaryOp::NotEqual},
    {Symbol::In, BinaryOp::In},
};

}  // namespace

// test, test, ...: a tuple if there is a comma.
Expr* Parser::parse_list(Star star) { return finish_list(parse_star_or_test(star), star); }

Expr* Parser::finish_list(Expr* first, Star star) {
    if (!at(Symbol::Comma)) return first;
    ArenaVector<Expr*> items;
    context_.push(items, first);
    while (accept(Symbol::Comma) && at_expression()) {
        context_.push(items, parse_star_or_test(star));
    }
    if (Expr* folded = fold_tuple(context_, all(items), first->at)) return folded;
    SequenceExpr* tuple = node<SequenceExpr>(ExprKind::Tuple, first->at);
    tuple->items = all(items);
    return tuple;
}

Expr* Parser::parse_list_or_yield(Star star) {
    return at(Symbol::Yield) ? parse_yield() : parse_list(star);
}

Expr* Parser::parse_star_or_test(Star star) {
    if (star != Star::No && at(Symbol::Star)) return parse_starred();
    return star == Star::YesAndWalrus ? parse_named_test() : parse_test();
}

Expr* Parser::parse_starred() {
    OperandExpr* starred = node<OperandExpr>(ExprKind::Starred, token_.at);
    expect(Symbol::Star);
    starred->operand = parse_binary(0);
    return starred;
}

Expr* Parser::parse_star_or_operators() {
    return at(Symbol::Star) ? parse_starred() : parse_binary(0);
}

// Expressions without comparisons, `not` and the like: a tuple if there is a comma.
Expr* Parser::parse_operators_list() {
    Expr* first = parse_star_or_operators();
    if (!at(Symbol::Comma)) return first;
    ArenaVector<Expr*> items;
    context_.push(items, first);
    while (accept(Symbol::Comma) && at_expression()) {
        context_.push(items, parse_star_or_operators());
    }
    SequenceExpr* tuple = node<SequenceExpr>(ExprKind::Tuple, first->at);
    tuple->items = all(items);
    return tuple;
}

// What `for` and comprehensions assign to; an `in` behind it is theirs.
Expr* Parser::parse_target_list() {
    Expr* target = parse_operators_list();
    check_target(target);
    return target;
}

Expr* Parser::parse_yield() {
    Position at_yield = token_.at;
    expect(Symbol::Yield);
    bool from = accept(Symbol::From);
    OperandExpr* yield = node<OperandExpr>(from ? ExprKind::YieldFrom : ExprKind::Yield, at_yield);
    if (from) {
        yield->operand = parse_test();
    } else if (at_expression()) {
        yield->operand = parse_list(Star::Yes);
        check_not_starred(yield->operand);
    }
    return yield;
}

// test or name := test
Expr* Parser::parse_named_test() {
    Expr* left = parse_test();
    if (!at(Symbol::Walrus)) return left;
    if (!name_in(left)) context_.fail_later("can't assign to expression", token_.at);
    advance();
    WalrusExpr* walrus = node<WalrusExpr>(left->at);
    walrus->target = name_in(left);
    walrus->value = parse_test();
    return walrus;
}

Expr* Parser::parse_test() {
    Nesting nesting(*this);
    if (at(Symbol::Lambda)) return parse_lambda();
    Expr* value = parse_or();
    if (!accept(Symbol::If)) return value;
    ConditionalExpr* conditional = node<ConditionalExpr>(value->at);
    conditional->then = value;
    conditional->test = parse_or();
    expect(Symbol::Else);
    conditional->otherwise = parse_test();
    return conditional;
}

Expr* Parser::parse_lambda() {
    LambdaExpr* lambda = node<LambdaExpr>(token_.at);
    FunctionNode* function = context_.make<FunctionNode>();
    if (is_field_ && lexer_.open_brackets() == 1) fail();  // its colon would end the field
    expect(Symbol::Lambda);
    function->at = lambda->at;
    function->name = context_.name("<lambda>");
    parse_parameters(*function, Symbol::Colon, false);
    expect(Symbol::Colon);
    Inside inside(*this, function->name->text);
    function->value = parse_test();
    lambda->function = function;
    return lambda;
}

Expr* Parser::parse_or() { return parse_logical(true); }
Expr* Parser::parse_and() { return parse_logical(false); }

Expr* Parser::parse_logical(bool is_or) {
    auto operand = [&] { return is_or ? parse_and() : parse_not(); };
    Symbol joint = is_or ? Symbol::Or : Symbol::And;
    Expr* first = operand();
    if (!at(joint)) return first;
    ArenaVector<Expr*> operands;
    context_.push(operands, first);
    while (accept(joint)) context_.push(operands, operand());
    if (Expr* folded = fold_logical(context_, is_or, operands)) return folded;
    LogicalExpr* logical = node<LogicalExpr>(first->at);
    logical->is_or = is_or;
    logical->operands = all(operands);
    return logical;
}

Expr* Parser::parse_not() {
    if (!at(Symbol::Not)) return parse_comparison();
    Nesting nesting(*this);
    UnaryExpr* unary = node<UnaryExpr>(token_.at);
    advance();
    unary->op = UnaryOp::Not;
    unary->operand = parse_not();
    Expr* folded = fold_unary(context_, unary->op, unary->operand);
    return folded ? folded : unary;
}

bool Parser::accept_comparison(CompareExpr::Part* part) {
    for (const ComparisonRow& row : comparisons) {
        if (!accept(row.symbol)) continue;
        part->op = row.op;
        return true;
    }
    if (accept(Symbol::Is)) {
        part->op = BinaryOp::Is;
        part->negated = accept(Symbol::Not);
        return true;
    }
    if (!at(Symbol::Not)) return false;
    advance();
    if (!at(Symbol::In)) fail();
    advance();
    part->op = BinaryOp::In;
    part->negated = true;
    return true;
}

Expr* Parser::parse_comparison() {
    Expr* first = parse_binary(0);
    CompareExpr::Part part;
    if (!accept_comparison(&part)) return first;
    CompareExpr* compare = node<CompareExpr>(first->at);
    compare->first = first;
    do {
        part.operand = parse_binary(0);
        context_.push(compare->parts, part);
        part = {};
    } while (accept_comparison(&part));
    return compare;
}

// Operators that bind at least as closely as `level`, from left to right.
Expr* Parser::parse_binary(int level) {
    Expr* left = parse_unary();
    while (const OperatorRow* row = operator_of(token_.symbol)) {
        if (row->level < level) break;
        advance();
        Expr* right = parse_binary(row->level + 1);
        if (Expr* folded = fold_binary(context_, row->op, left, right)) {
            left = folded;
            continue;
        }
        if (left->kind != ExprKind::Binary) {
            BinaryExpr* binary = node<BinaryExpr>(left->at);
            binary->first = left;
            left = binary;
        }
        context_.push(as<BinaryExpr>(*left).parts, {row->op, right});
    }
    return left;
}

Expr* Parser::parse_unary() {
    UnaryOp op = at(Symbol::Plus)    ? UnaryOp::Positive
                 : at(Symbol::Minus) ? UnaryOp::Negative
                                     : UnaryOp::Invert;
    if (!at(Symbol::Plus) && !at(Symbol::Minus) && !at(Symbol::Tilde)) return parse_power();
    Nesting nesting(*this);
    UnaryExpr* unary = node<UnaryExpr>(token_.at);
    advance();
    unary->op = op;
    unary->operand = parse_unary();
    Expr* folded = fold_unary(context_, op, unary->operand);
    return folded ? folded : unary;
}

Expr* Parser::parse_power() {
    Expr* base = nullptr;
    if (at(Symbol::Await)) {
        OperandExpr* await = node<OperandExpr>(ExprKind::Await, token_.at);
        advance();
        await->operand = parse_primary();
        base = await;
    } else {
        base = parse_primary();
    }
    if (!accept(Symbol::Power)) return base;
    Nesting nesting(*this);
    Expr* exponent = parse_unary();
    if (Expr* folded = fold_binary(context_, BinaryOp::Power, base, exponent)) return folded;
    BinaryExpr* binary = node<BinaryExpr>(base->at);
    binary->first = base;
    context_.push(binary->parts, {BinaryOp::Power, exponent});
    return binary;
}

}  // namespace krait::vm
