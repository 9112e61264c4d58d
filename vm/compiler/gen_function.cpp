// What makes functions: def, lambda, class, comprehensions.
#include "vm/compiler/codegen.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kMostCells = 255;
constexpr int kIteratorSlots = 4;

}  // namespace

void CodeGen::function_statement(FunctionStmt& node) {
    for (Expr* decorator : node.decorators) expression(decorator);
    make_with_defaults(*node.function);
    for (std::size_t i = 0; i < node.decorators.size(); ++i) emit_.emit(Op::CALL_FUNCTION, 1, -1);
    store(*node.target->variable);
}

void CodeGen::class_statement(ClassStmt& node) {
    constexpr int kBodyAndName = 2;
    for (Expr* decorator : node.decorators) expression(decorator);
    emit_.emit(Op::LOAD_BUILD_CLASS);
    make(*node.scope, false);
    load_string(node.target->name);
    finish_call(node.arguments, kBodyAndName, false, node.at);
    for (std::size_t i = 0; i < node.decorators.size(); ++i) emit_.emit(Op::CALL_FUNCTION, 1, -1);
    store(*node.target->variable);
}

// A tuple of positional defaults and a dict of keyword-only ones, then the function.
void CodeGen::make_with_defaults(FunctionNode& function) {
    int positional = 0;
    int keyword_only = 0;
    for (Parameter& parameter : function.parameters) {
        if (!parameter.default_value) continue;
        bool named = parameter.kind == Parameter::Kind::KeywordOnly;
        ++(named ? keyword_only : positional);
        if (!named) expression(parameter.default_value);
    }
    if (positional + keyword_only == 0) return make(*function.scope, false);
    if (positional) {
        emit_.emit(Op::BUILD_TUPLE, positional, 1 - positional);
    } else {
        emit_.emit(Op::LOAD_NULL);
    }
    if (!keyword_only) {
        emit_.emit(Op::LOAD_NULL);
        return make(*function.scope, true);
    }
    emit_.emit(Op::BUILD_MAP, keyword_only);
    for (Parameter& parameter : function.parameters) {
        if (!parameter.default_value) continue;
        if (parameter.kind != Parameter::Kind::KeywordOnly) continue;
        expression(parameter.default_value);
        load_string(parameter.name);
        emit_.emit(Op::STORE_MAP);
    }
    make(*function.scope, true);
}

// The function of a child, with the cells it needs from here.
void CodeGen::make(Scope& child, bool with_defaults) {
    int cells = int(child.frees.size());
    if (child.frees.size() > kMostCells) return fail("too many locals", {});
    for (Variable* free : child.frees) load_slot(*free->outer);
    std::int64_t index = std::int64_t(out_.children.size());
    if (emit_.reachable()) {
        RawCode* code = context_.make<RawCode>();
        code->scope = &child;
        context_.push(out_.children, code);
    }
    if (cells == 0) {
        return emit_.emit(with_defaults ? Op::MAKE_FUNCTION_DEFARGS : Op::MAKE_FUNCTION, index);
    }
    emit_.emit(with_defaults ? Op::MAKE_CLOSURE_DEFARGS : Op::MAKE_CLOSURE, index,
               1 - cells - (with_defaults ? 2 : 0), std::uint8_t(cells));
}

// Returns None, or the cell that __build_class__ puts the class into for super().
void CodeGen::class_body() {
    emit_.set_line(scope_.at.line);
    name_op(Op::LOAD_NAME, context_.name("__name__"));
    name_op(Op::STORE_NAME, context_.name("__module__"));
    load_string(scope_.name);
    name_op(Op::STORE_NAME, context_.name("__qualname__"));
    statements(scope_.body);
    if (scope_.class_cell) {
        load_slot(*scope_.class_cell);
    } else {
        load_none();
    }
    emit_.emit(Op::RETURN_VALUE);
}

void CodeGen::comprehension(ComprehensionExpr& node) {
    make(*node.scope, false);
    expression(node.clauses[0].value);
    if (node.type == ComprehensionKind::Generator) emit_.emit(Op::GET_ITER);
    emit_.emit(Op::CALL_FUNCTION, 1, -1);
}

void CodeGen::comprehension_body() {
    ComprehensionExpr& node = *scope_.comprehension;
    const Variable& iterable = *scope_.variables[0];
    emit_.set_line(node.at.line);
    switch (node.type) {
        case ComprehensionKind::List: emit_.emit(Op::BUILD_LIST, 0, 1); break;
        case ComprehensionKind::Set: emit_.emit(Op::BUILD_SET, 0, 1); break;
        case ComprehensionKind::Dict: emit_.emit(Op::BUILD_MAP, 0); break;
        case ComprehensionKind::Generator:
            // Its argument is an iterator already: the four slots are laid out by hand.
            emit_.emit(Op::LOAD_NULL);
            load_slot(iterable);
            emit_.emit(Op::LOAD_NULL);
            emit_.emit(Op::LOAD_NULL);
            break;
    }
    if (node.type != ComprehensionKind::Generator) {
        load_slot(iterable);
        emit_.emit(Op::GET_ITER_STACK);
    }
    comprehension_clause(node, 0, 0);
    if (node.type == ComprehensionKind::Generator) load_none();
    emit_.emit(Op::RETURN_VALUE);
}

// The clause at `index`, whose iterator is on the stack if it is the first, and all inside it;
// `loops` are open around it.
void CodeGen::comprehension_clause(ComprehensionExpr& node, std::size_t index, int loops) {
    if (index == node.clauses.size()) return comprehension_element(node, loops);
    const ComprehensionExpr::Clause& clause = node.clauses[index];
    if (index > 0) {
        expression(clause.value);
        emit_.emit(Op::GET_ITER_STACK);
    }
    Label next = emit_.new_label();
    Label exhausted = emit_.new_label();
    emit_.bind(next);
    emit_.jump(Op::FOR_ITER, exhausted, 1);
    store_target(clause.target);
    while (++index < node.clauses.size() && !node.clauses[index].target) {
        jump_if(node.clauses[index].value, false, next);
    }
    comprehension_clause(node, index, loops + 1);
    emit_.jump(Op::JUMP, next);
    emit_.adjust_depth(-kIteratorSlots);
    emit_.bind(exhausted);
}

void CodeGen::comprehension_element(ComprehensionExpr& node, int loops) {
    expression(node.element);
    if (node.type == ComprehensionKind::Generator) {
        emit_.emit(Op::YIELD_VALUE);
        return pop();
    }
    int below = kIteratorSlots * loops + 1;
    CompKind kind = node.type == ComprehensionKind::List ? CompKind::List : CompKind::Set;
    if (node.type == ComprehensionKind::Dict) {
        expression(node.key);
        ++below;
        kind = CompKind::Dict;
    }
    emit_.emit(Op::STORE_COMP, below << 2 | int(kind), kind == CompKind::Dict ? -2 : -1);
}

}  // namespace krait::vm
