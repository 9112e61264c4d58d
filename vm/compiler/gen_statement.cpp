#include "vm/compiler/codegen.hpp"
#include "vm/compiler/fold.hpp"

namespace krait::vm {

void CodeGen::statements(Body body) {
    for (Stmt* node : body) {
        if (!context_.ok()) return;
        emit_.set_line(node->at.line);
        statement(*node);
    }
}

void CodeGen::statement(Stmt& node) {
    switch (node.kind) {
        case StmtKind::Pass:
        case StmtKind::Global:
        case StmtKind::Nonlocal: return;
        case StmtKind::Expression: return expression_statement(as<ValueStmt>(node));
        case StmtKind::Assign: return assign(as<AssignStmt>(node));
        case StmtKind::AugmentedAssign: return assign_augmented(as<TargetStmt>(node));
        case StmtKind::AnnotatedAssign: return assign_annotated(as<TargetStmt>(node));
        case StmtKind::Delete: return delete_target(as<DeleteStmt>(node).target);
        case StmtKind::Assert: return assertion(as<AssertStmt>(node));
        case StmtKind::If: return if_chain(as<IfStmt>(node));
        case StmtKind::While: return while_loop(as<WhileStmt>(node));
        case StmtKind::For: return for_loop(as<ForStmt>(node));
        case StmtKind::Break:
        case StmtKind::Continue: return break_or_continue(node);
        case StmtKind::Try: return try_statement(as<TryStmt>(node));
        case StmtKind::Raise: return raise(as<RaiseStmt>(node));
        case StmtKind::With: return with(as<WithStmt>(node), 0);
        case StmtKind::Function: return function_statement(as<FunctionStmt>(node));
        case StmtKind::Class: return class_statement(as<ClassStmt>(node));
        case StmtKind::Return: return return_value(as<ValueStmt>(node));
        case StmtKind::Import: return import(as<ImportStmt>(node));
        case StmtKind::ImportFrom: return import_from(as<ImportFromStmt>(node));
    }
}

// At the prompt its value is shown; elsewhere a constant is not worth loading.
void CodeGen::expression_statement(ValueStmt& node) {
    bool shown = context_.options.input == InputKind::Single && scope_.kind == ScopeKind::Module;
    if (shown) {
        name_op(Op::LOAD_NAME, context_.name("__repl_print__"));
        expression(node.value);
        emit_.emit(Op::CALL_FUNCTION, 1, -1);
        return pop();
    }
    if (node.value->kind == ExprKind::Constant) return;
    expression(node.value);
    pop();
}

void CodeGen::assertion(AssertStmt& node) {
    if (context_.options.optimisation > 0) return;
    Label passed = emit_.new_label();
    jump_if(node.condition, true, passed);
    load_global("AssertionError");
    if (node.message) {
        expression(node.message);
        emit_.emit(Op::CALL_FUNCTION, 1, -1);
    }
    emit_.emit(Op::RAISE_OBJ);
    emit_.bind(passed);
}

void CodeGen::raise(RaiseStmt& node) {
    if (!node.value) return emit_.emit(Op::RAISE_LAST);
    expression(node.value);
    if (!node.cause) return emit_.emit(Op::RAISE_OBJ);
    expression(node.cause);
    emit_.emit(Op::RAISE_FROM);
}

void CodeGen::return_value(ValueStmt& node) {
    if (node.value) {
        expression(node.value);
    } else {
        load_none();
    }
    emit_.emit(Op::RETURN_VALUE);
}

void CodeGen::import(ImportStmt& node) {
    for (const ImportStmt::Item& item : node.items) {
        emit_.small_int(0);
        load_none();
        name_op(Op::IMPORT_NAME, item.module);
        if (item.is_renamed) load_renamed_module(item);
        store(*item.target->variable);
    }
}

// `import a.b.c as x`: the import gives a.
void CodeGen::load_renamed_module(const ImportStmt::Item& item) {
    std::string_view rest = item.module->text;
    std::size_t dot = rest.find('.');
    while (dot != rest.npos) {
        rest.remove_prefix(dot + 1);
        dot = rest.find('.');
        name_op(Op::LOAD_ATTR, context_.name(rest.substr(0, dot)));
    }
}

void CodeGen::import_from(ImportFromStmt& node) {
    emit_.small_int(node.level);
    for (const auto& item : node.items) load_string(item.name);
    if (node.items.empty()) load_string(context_.name("*"));
    int count = std::max(int(node.items.size()), 1);
    emit_.emit(Op::BUILD_TUPLE, count, 1 - count);
    name_op(Op::IMPORT_NAME, node.module);
    if (node.items.empty()) return emit_.emit(Op::IMPORT_STAR);
    for (const auto& item : node.items) {
        name_op(Op::IMPORT_FROM, item.name);
        store(*item.target->variable);
    }
    pop();
}

void CodeGen::if_chain(IfStmt& node) {
    Label end = emit_.new_label();
    for (IfStmt::Clause& clause : node.clauses) {
        bool always = truth_of(clause.condition).has_value();  // the parser drops what never is
        Label next = emit_.new_label();
        emit_.set_line(clause.condition->at.line);
        jump_if(clause.condition, false, next);
        statements(clause.body);
        if (always) return emit_.bind(end);
        bool last = &clause == &node.clauses.back() && node.otherwise.empty();
        if (!last) emit_.jump(Op::JUMP, end);
        emit_.bind(next);
    }
    statements(node.otherwise);
    emit_.bind(end);
}

}  // namespace krait::vm
