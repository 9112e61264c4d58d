// Statements with blocks (Python reference 8).
#include "vm/compiler/fold.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {
namespace {

// Decorators that choose how a function is compiled, and leave no trace in bytecode.
bool is_micropython(Expr* decorator, std::string_view* name) {
    if (decorator->kind != ExprKind::Attribute) return false;
    NameExpr* object = name_in(as<AttributeExpr>(*decorator).object);
    if (!object || object->name->text != "micropython") return false;
    *name = as<AttributeExpr>(*decorator).name->text;
    return true;
}

}  // namespace

// Null if the statement is a simple one.
Stmt* Parser::parse_compound() {
    Nesting nesting(*this);
    Position start = token_.at;
    switch (token_.symbol) {
        case Symbol::If: return parse_if();
        case Symbol::While: return parse_while();
        case Symbol::For: return parse_for(false, start);
        case Symbol::Try: return parse_try();
        case Symbol::With: return parse_with(false, start);
        case Symbol::Def: return parse_function(false, start, {});
        case Symbol::Class: return parse_class({});
        case Symbol::Async: return parse_async();
        case Symbol::At: return parse_decorated();
        default: return nullptr;
    }
}

Body Parser::parse_suite() {
    ArenaVector<Stmt*> statements;
    expect(Symbol::Colon);
    if (!at_kind(TokenKind::NewLine)) {
        parse_simple_line(statements);
        return all(statements);
    }
    advance();
    if (!at_kind(TokenKind::Indent)) fail();
    advance();
    while (!at_kind(TokenKind::Dedent) && context_.ok()) parse_statement(statements);
    advance();
    return all(statements);
}

// Without need for it: only its grammar counts.
Body Parser::parse_suite_if(bool needed) {
    Idle idle(*this, !needed);
    return parse_suite();
}

Body Parser::parse_otherwise(bool needed) {
    return accept(Symbol::Else) ? parse_suite_if(needed) : Body{};
}

Stmt* Parser::parse_if() {
    IfStmt* made = statement<IfStmt>(token_.at);
    ArenaVector<IfStmt::Clause> clauses;
    bool decided = false;  // by a clause that is always taken
    do {
        advance();
        IfStmt::Clause clause;
        Idle idle(*this, decided);
        clause.condition = parse_named_test();
        auto truth = truth_of(clause.condition);
        bool needed = !decided && truth.value_or(true);
        clause.body = parse_suite_if(needed);
        decided |= truth.value_or(false);
        if (needed) context_.push(clauses, clause);
    } while (at(Symbol::Elif));
    made->clauses = all(clauses);
    Body otherwise = parse_otherwise(!decided);
    if (!decided) made->otherwise = otherwise;
    return made;
}

Stmt* Parser::parse_while() {
    WhileStmt* made = statement<WhileStmt>(token_.at);
    expect(Symbol::While);
    made->condition = parse_named_test();
    bool needed = truth_of(made->condition).value_or(true);
    Body body = parse_suite_if(needed);
    if (needed) made->body = body;
    made->otherwise = parse_otherwise();
    return made;
}

Stmt* Parser::parse_for(bool is_async, Position start) {
    ForStmt* made = statement<ForStmt>(start);
    expect(Symbol::For);
    made->is_async = is_async;
    made->target = parse_target_list();
    expect(Symbol::In);
    made->iterable = parse_list(Star::Yes);
    check_not_starred(made->iterable);
    made->body = parse_suite();
    made->otherwise = parse_otherwise();
    return made;
}

Stmt* Parser::parse_try() {
    TryStmt* made = statement<TryStmt>(token_.at);
    ArenaVector<TryStmt::Handler> handlers;
    expect(Symbol::Try);
    made->body = parse_suite();
    while (at(Symbol::Except)) context_.push(handlers, parse_handler());
    made->handlers = all(handlers);
    if (!handlers.empty()) made->otherwise = parse_otherwise();
    made->has_finally = accept(Symbol::Finally);
    if (made->has_finally) made->finally = parse_suite();
    if (handlers.empty() && !made->has_finally) fail();
    for (std::size_t i = 0; i + 1 < handlers.size(); ++i) {
        if (!handlers[i].type) context_.fail_later("default 'except' must be last", handlers[i].at);
    }
    return made;
}

TryStmt::Handler Parser::parse_handler() {
    TryStmt::Handler handler;
    handler.at = token_.at;
    expect(Symbol::Except);
    if (!at(Symbol::Colon)) {
        handler.type = parse_test();
        if (accept(Symbol::As)) handler.name = expect_name_target();
    }
    handler.body = parse_suite();
    return handler;
}

Stmt* Parser::parse_with(bool is_async, Position start) {
    WithStmt* made = statement<WithStmt>(start);
    ArenaVector<WithStmt::Item> items;
    expect(Symbol::With);
    made->is_async = is_async;
    if (with_items_are_in_parentheses()) {
        expect(Symbol::LeftParen);
        do {
            parse_with_item(items);
        } while (accept(Symbol::Comma) && !at(Symbol::RightParen) && context_.ok());
        expect(Symbol::RightParen);
    } else {
        do {
            parse_with_item(items);
        } while (accept(Symbol::Comma));
    }
    made->items = all(items);
    made->body = parse_suite();
    return made;
}

// Whether the parenthesis here ends just before the colon and holds an `as`: then it encloses the
// items, and is not part of the first one.
bool Parser::with_items_are_in_parentheses() const {
    if (!at(Symbol::LeftParen)) return false;
    Lexer ahead = lexer_;
    int open = 1;
    bool names = false;
    while (open > 0) {
        Token token = ahead.next();
        if (token.kind == TokenKind::End || token.kind == TokenKind::Invalid) return false;
        if (token.symbol == Symbol::As && open == 1) names = true;
        bool brackets = token.symbol >= Symbol::LeftParen && token.symbol <= Symbol::RightBrace;
        bool opens = token.symbol == Symbol::LeftParen || token.symbol == Symbol::LeftBracket ||
                     token.symbol == Symbol::LeftBrace;
        if (brackets) open += opens ? 1 : -1;
    }
    return names && ahead.next().symbol == Symbol::Colon;
}

void Parser::parse_with_item(ArenaVector<WithStmt::Item>& items) {
    WithStmt::Item item;
    if (items.size() == kMaxDepth) fail("too much nesting");
    item.manager = parse_test();
    if (accept(Symbol::As)) {
        item.target = parse_binary(0);
        check_target(item.target);
    }
    context_.push(items, item);
}

Stmt* Parser::parse_async() {
    Position start = token_.at;
    expect(Symbol::Async);
    switch (token_.symbol) {
        case Symbol::Def: return parse_function(true, start, {});
        case Symbol::For: return parse_for(true, start);
        case Symbol::With: return parse_with(true, start);
        default: fail(); return statement<Stmt>(StmtKind::Pass, start);
    }
}

Stmt* Parser::parse_decorated() {
    Position first = token_.at;
    ArenaVector<Expr*> decorators;
    while (accept(Symbol::At)) {
        if (Expr* decorator = parse_decorator()) context_.push(decorators, decorator);
        expect_newline();
    }
    Stmt* made = nullptr;
    if (at(Symbol::Class)) {
        made = parse_class(all(decorators));
    } else {
        Position start = token_.at;
        bool is_async = accept(Symbol::Async);
        made = parse_function(is_async, start, all(decorators));
    }
    made->at = first;
    return made;
}

// Null for @micropython.bytecode, which asks for what is done anyway.
Expr* Parser::parse_decorator() {
    Expr* decorator = parse_named_test();
    std::string_view name;
    if (!context_.ok()) return nullptr;
    if (!is_micropython(decorator, &name)) return decorator;
    if (name != "bytecode") context_.fail_later("invalid micropython decorator", decorator->at);
    return nullptr;
}

Stmt* Parser::parse_function(bool is_async, Position start, std::span<Expr*> decorators) {
    FunctionStmt* made = statement<FunctionStmt>(start);
    FunctionNode* function = context_.make<FunctionNode>();
    expect(Symbol::Def);
    Position at_name = token_.at;
    Name* name = expect_name();
    made->target = name_expression(name, at_name);
    made->decorators = decorators;
    made->function = function;
    function->name = name;
    function->at = start;
    function->is_async = is_async;
    expect(Symbol::LeftParen);
    parse_parameters(*function, Symbol::RightParen, true);
    expect(Symbol::RightParen);
    if (accept(Symbol::Arrow)) parse_test();
    Inside inside(*this, name->text);
    function->body = parse_suite();
    return made;
}

Stmt* Parser::parse_class(std::span<Expr*> decorators) {
    ClassStmt* made = statement<ClassStmt>(token_.at);
    expect(Symbol::Class);
    made->decorators = decorators;
    Position at_name = token_.at;
    Name* name = expect_name();
    made->target = name_expression(name, at_name);
    if (at(Symbol::LeftParen)) made->arguments = parse_arguments();
    Inside inside(*this, name->text);
    made->body = parse_suite();
    return made;
}

}  // namespace krait::vm
