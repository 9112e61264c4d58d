// Simple statements (Python reference 7), and the three kinds of input.
#include "vm/compiler/fold.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {
namespace {

struct AugmentedRow {
    Symbol symbol;
    BinaryOp op;
};
constexpr AugmentedRow augmented[] = {
    {Symbol::AddAssign, BinaryOp::InplaceAdd},
    {Symbol::SubtractAssign, BinaryOp::InplaceSubtract},
    {Symbol::MultiplyAssign, BinaryOp::InplaceMultiply},
    {Symbol::MatMultiplyAssign, BinaryOp::InplaceMatMultiply},
    {Symbol::DivideAssign, BinaryOp::InplaceTrueDivide},
    {Symbol::ModuloAssign, BinaryOp::InplaceModulo},
    {Symbol::AndAssign, BinaryOp::InplaceAnd},
    {Symbol::OrAssign, BinaryOp::InplaceOr},
    {Symbol::XorAssign, BinaryOp::InplaceXor},
    {Symbol::LshiftAssign, BinaryOp::InplaceLshift},
    {Symbol::RshiftAssign, BinaryOp::InplaceRshift},
    {Symbol::PowerAssign, BinaryOp::InplacePower},
    {Symbol::FloorDivideAssign, BinaryOp::InplaceFloorDivide},
};

constexpr const char* kCannotAssign = "can't assign to expression";

}  // namespace

Body Parser::parse() {
    advance();
    return parse_input();
}

Body Parser::parse_input() {
    switch (context_.options.input) {
        case InputKind::File: return parse_file();
        case InputKind::Single: return parse_single();
        case InputKind::Eval: return parse_eval();
    }
    return {};
}

Body Parser::parse_file() {
    ArenaVector<Stmt*> statements;
    while (!at_kind(TokenKind::End)) parse_statement(statements);
    return all(statements);
}

Body Parser::parse_single() {
    ArenaVector<Stmt*> statements;
    if (!at_kind(TokenKind::End)) parse_statement(statements);
    if (!at_kind(TokenKind::End)) fail();
    return all(statements);
}

Body Parser::parse_eval() {
    ArenaVector<Stmt*> statements;
    ValueStmt* result = statement<ValueStmt>(StmtKind::Return, token_.at);
    if (at_kind(TokenKind::End)) fail_at({}, "invalid syntax");  // however many lines are empty
    result->value = parse_list(Star::No);
    if (at_kind(TokenKind::NewLine)) advance();
    if (!at_kind(TokenKind::End)) fail();
    context_.push(statements, static_cast<Stmt*>(result));
    return all(statements);
}

void Parser::parse_statement(ArenaVector<Stmt*>& into) {
    if (at_kind(TokenKind::Indent)) return fail();
    if (Stmt* compound = parse_compound()) {
        context_.push(into, compound);
    } else {
        parse_simple_line(into);
    }
}

void Parser::parse_simple_line(ArenaVector<Stmt*>& into) {
    do {
        context_.push(into, parse_simple());
    } while (accept(Symbol::Semicolon) && !at_kind(TokenKind::NewLine) && context_.ok());
    expect_newline();
}

Stmt* Parser::parse_simple() {
    Position start = token_.at;
    switch (token_.symbol) {
        case Symbol::Pass: advance(); return statement<Stmt>(StmtKind::Pass, start);
        case Symbol::Break: advance(); return statement<Stmt>(StmtKind::Break, start);
        case Symbol::Continue: advance(); return statement<Stmt>(StmtKind::Continue, start);
        case Symbol::Del: return parse_delete();
        case Symbol::Return: return parse_return();
        case Symbol::Raise: return parse_raise();
        case Symbol::Assert: return parse_assert();
        case Symbol::Global: return parse_declaration(StmtKind::Global);
        case Symbol::Nonlocal: return parse_declaration(StmtKind::Nonlocal);
        case Symbol::Import: return parse_import();
        case Symbol::From: return parse_import_from();
        default: return parse_expression_statement();
    }
}

Stmt* Parser::parse_expression_statement() {
    Position start = token_.at;
    if (at(Symbol::Yield)) return parse_yield_statement();
    Expr* first = parse_list(Star::Yes);
    if (at(Symbol::Colon)) return parse_annotation(first, start);
    if (at(Symbol::Assign)) return parse_assignment(first, start);
    for (const AugmentedRow& row : augmented) {
        if (at(row.symbol)) return parse_augmented(first, row.op, start);
    }
    check_not_starred(first);
    ValueStmt* made = statement<ValueStmt>(StmtKind::Expression, start);
    made->value = first;
    return made;
}

Stmt* Parser::parse_yield_statement() {
    ValueStmt* made = statement<ValueStmt>(StmtKind::Expression, token_.at);
    made->value = parse_yield();
    return made;
}

Stmt* Parser::parse_assignment(Expr* first, Position start) {
    AssignStmt* assign = statement<AssignStmt>(start);
    ArenaVector<Expr*> targets;
    assign->value = first;
    while (at(Symbol::Assign)) {
        check_target(assign->value);
        context_.push(targets, assign->value);
        advance();
        assign->value = parse_list_or_yield(Star::Yes);
    }
    check_not_starred(assign->value);
    assign->targets = all(targets);
    return context_.ok() && is_const_definition(*assign) ? define_const(assign) : assign;
}

bool Parser::is_const_definition(const AssignStmt& assign) const {
    if (assign.targets.size() != 1 || !name_in(assign.targets[0])) return false;
    if (assign.value->kind != ExprKind::Call) return false;
    NameExpr* callee = name_in(as<CallExpr>(*assign.value).callee);
    return callee && callee->name->text == "const";
}

// X = const(v), MicroPython's: X means v from here on, and one that starts with _ is not stored.
Stmt* Parser::define_const(AssignStmt* assign) {
    std::span<Argument> arguments = as<CallExpr>(*assign->value).arguments;
    ConstantExpr* value = nullptr;
    if (arguments.size() == 1) value = constant_in(fold_numbers(context_, arguments[0].value));
    if (!value || arguments[0].kind != Argument::Kind::Positional) {
        fail_at(assign->at, "not a constant");
        return assign;
    }
    Name* name = name_in(assign->targets[0])->name;
    name->constant = value;
    assign->value = value;
    if (name->text.starts_with('_')) return statement<Stmt>(StmtKind::Pass, assign->at);
    return assign;
}

// target: annotation [= value]. Annotations leave no code.
Stmt* Parser::parse_annotation(Expr* target, Position start) {
    expect(Symbol::Colon);
    parse_test();
    TargetStmt* made = statement<TargetStmt>(StmtKind::AnnotatedAssign, start);
    made->target = target;
    if (accept(Symbol::Assign)) {
        check_single_target(target);
        made->value = parse_list_or_yield(Star::Yes);
        check_not_starred(made->value);
    }
    return made;
}

Stmt* Parser::parse_augmented(Expr* target, BinaryOp op, Position start) {
    check_single_target(target);
    advance();
    TargetStmt* made = statement<TargetStmt>(StmtKind::AugmentedAssign, start);
    made->target = target;
    made->op = op;
    made->value = parse_list_or_yield(Star::No);
    return made;
}

Stmt* Parser::parse_delete() {
    DeleteStmt* made = statement<DeleteStmt>(token_.at);
    expect(Symbol::Del);
    made->target = parse_operators_list();
    check_deletable(made->target);
    return made;
}

Stmt* Parser::parse_return() {
    ValueStmt* made = statement<ValueStmt>(StmtKind::Return, token_.at);
    expect(Symbol::Return);
    if (at_expression()) {
        made->value = parse_list(Star::Yes);
        check_not_starred(made->value);
    }
    return made;
}

Stmt* Parser::parse_raise() {
    RaiseStmt* made = statement<RaiseStmt>(token_.at);
    expect(Symbol::Raise);
    if (at_expression()) {
        made->value = parse_test();
        if (accept(Symbol::From)) made->cause = parse_test();
    }
    return made;
}

Stmt* Parser::parse_assert() {
    AssertStmt* made = statement<AssertStmt>(token_.at);
    expect(Symbol::Assert);
    made->condition = parse_test();
    if (accept(Symbol::Comma)) made->message = parse_test();
    return made;
}

Stmt* Parser::parse_declaration(StmtKind kind) {
    DeclareStmt* made = statement<DeclareStmt>(kind, token_.at);
    advance();
    ArenaVector<NameExpr*> names;
    do {
        context_.push(names, expect_name_target());
    } while (accept(Symbol::Comma));
    made->names = all(names);
    return made;
}

// a.b.c; `first` gets a.
Name* Parser::parse_dotted_name(Name** first) {
    TextBuilder text(context_);
    *first = expect_name();
    text.add((*first)->text);
    while (accept(Symbol::Dot)) {
        text.add('.');
        text.add(expect_name()->text);
    }
    return context_.name(text.view());
}

Stmt* Parser::parse_import() {
    ImportStmt* made = statement<ImportStmt>(token_.at);
    ArenaVector<ImportStmt::Item> items;
    expect(Symbol::Import);
    do {
        ImportStmt::Item item;
        Position at_name = token_.at;
        Name* first = nullptr;
        item.module = parse_dotted_name(&first);
        item.is_renamed = accept(Symbol::As);
        item.target = item.is_renamed ? expect_name_target() : name_expression(first, at_name);
        context_.push(items, item);
    } while (accept(Symbol::Comma));
    made->items = all(items);
    return made;
}

Stmt* Parser::parse_import_from() {
    ImportFromStmt* made = statement<ImportFromStmt>(token_.at);
    ArenaVector<ImportFromStmt::Item> items;
    Name* first = nullptr;
    expect(Symbol::From);
    while (at(Symbol::Dot) || at(Symbol::Ellipsis)) {
        made->level += at(Symbol::Dot) ? 1 : 3;
        advance();
    }
    bool here = made->level > 0 && at(Symbol::Import);
    made->module = here ? context_.name("") : parse_dotted_name(&first);
    expect(Symbol::Import);
    if (accept(Symbol::Star)) return made;
    bool in_parentheses = accept(Symbol::LeftParen);
    do {
        ImportFromStmt::Item item;
        Position at_name = token_.at;
        item.name = expect_name();
        item.target =
            accept(Symbol::As) ? expect_name_target() : name_expression(item.name, at_name);
        context_.push(items, item);
    } while (accept(Symbol::Comma) && at_kind(TokenKind::Name));
    if (in_parentheses) expect(Symbol::RightParen);
    made->items = all(items);
    return made;
}

void Parser::check_target(Expr* target) {
    if (!context_.ok()) return;
    switch (target->kind) {
        case ExprKind::Name:
        case ExprKind::Attribute:
        case ExprKind::Subscript: return;
        case ExprKind::Tuple:
        case ExprKind::List: return check_sequence_target(as<SequenceExpr>(*target));
        default: return context_.fail_later(kCannotAssign, target->at);
    }
}

void Parser::check_sequence_target(SequenceExpr& target) {
    int stars = 0;
    for (Expr* item : target.items) {
        bool starred = item->kind == ExprKind::Starred;
        if (starred && ++stars > 1)
            return context_.fail_later("multiple *x in assignment", item->at);
        check_target(starred ? as<OperandExpr>(*item).operand : item);
    }
}

void Parser::check_single_target(Expr* target) {
    bool is_single = target->kind == ExprKind::Name || target->kind == ExprKind::Attribute ||
                     target->kind == ExprKind::Subscript;
    if (!is_single) context_.fail_later(kCannotAssign, target->at);
}

void Parser::check_deletable(Expr* target) {
    if (!context_.ok()) return;
    if (target->kind == ExprKind::Tuple) {
        for (Expr* item : as<SequenceExpr>(*target).items) check_deletable(item);
        return;
    }
    bool is_single = target->kind == ExprKind::Name || target->kind == ExprKind::Attribute ||
                     target->kind == ExprKind::Subscript;
    if (!is_single) context_.fail_later("can't delete expression", target->at);
}

// A starred expression stands only in a list of several.
void Parser::check_not_starred(Expr* value) {
    if (value->kind == ExprKind::Starred)
        context_.fail_later("*x must be assignment target", value->at);
}

}  // namespace krait::vm
