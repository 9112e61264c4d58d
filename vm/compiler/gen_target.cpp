// Assignment and deletion.
#include "vm/compiler/codegen.hpp"

namespace krait::vm {
namespace {

bool has_star(std::span<Expr*> items) {
    for (Expr* item : items) {
        if (item->kind == ExprKind::Starred) return true;
    }
    return false;
}

}  // namespace

// Stores the top of the stack.
void CodeGen::store_target(Expr* target) {
    if (!context_.ok()) return;
    switch (target->kind) {
        case ExprKind::Name: return store(*as<NameExpr>(*target).variable);
        case ExprKind::Attribute:
            expression(as<AttributeExpr>(*target).object);
            return name_op(Op::STORE_ATTR, as<AttributeExpr>(*target).name);
        case ExprKind::Subscript:
            expression(as<SubscriptExpr>(*target).object);
            expression(as<SubscriptExpr>(*target).index);
            return emit_.emit(Op::STORE_SUBSCR);
        case ExprKind::Starred: return store_target(as<OperandExpr>(*target).operand);
        default: return unpack(as<SequenceExpr>(*target).items);
    }
}

void CodeGen::unpack(std::span<Expr*> targets) {
    constexpr std::size_t kMostBeside = 255;
    int count = int(targets.size());
    if (has_star(targets)) {
        std::size_t left = 0;
        while (targets[left]->kind != ExprKind::Starred) ++left;
        std::size_t right = targets.size() - left - 1;
        if (left > kMostBeside || right > kMostBeside) {
            return fail("too many args", targets[0]->at);
        }
        emit_.emit(Op::UNPACK_EX, std::int64_t(left | right << 8), count - 1);
    } else {
        emit_.emit(Op::UNPACK_SEQUENCE, count, count - 1);
    }
    for (Expr* target : targets) store_target(target);
}

void CodeGen::delete_target(Expr* target) {
    switch (target->kind) {
        case ExprKind::Name: return remove(*as<NameExpr>(*target).variable);
        case ExprKind::Attribute:
            expression(as<AttributeExpr>(*target).object);
            emit_.emit(Op::LOAD_NULL);
            emit_.emit(Op::ROT_TWO);
            return name_op(Op::STORE_ATTR, as<AttributeExpr>(*target).name);
        case ExprKind::Subscript:
            expression(as<SubscriptExpr>(*target).object);
            expression(as<SubscriptExpr>(*target).index);
            emit_.emit(Op::LOAD_NULL);
            emit_.emit(Op::ROT_THREE);
            return emit_.emit(Op::STORE_SUBSCR);
        default:
            for (Expr* item : as<SequenceExpr>(*target).items) delete_target(item);
    }
}

void CodeGen::assign(AssignStmt& node) {
    if (assign_swapped(node)) return;
    expression(node.value);
    for (std::size_t i = 0; i < node.targets.size(); ++i) {
        if (i + 1 < node.targets.size()) emit_.emit(Op::DUP_TOP);
        store_target(node.targets[i]);
    }
}

// a, b = c, d and a, b, c = d, e, f: no tuple is made.
bool CodeGen::assign_swapped(AssignStmt& node) {
    if (node.targets.size() != 1 || node.targets[0]->kind != ExprKind::Tuple) return false;
    if (node.value->kind != ExprKind::Tuple) return false;
    std::span<Expr*> targets = as<SequenceExpr>(*node.targets[0]).items;
    std::span<Expr*> values = as<SequenceExpr>(*node.value).items;
    bool small = targets.size() == 2 || targets.size() == 3;
    if (!small || values.size() != targets.size() || has_star(targets) || has_star(values)) {
        return false;
    }
    for (Expr* value : values) expression(value);
    if (values.size() == 3) emit_.emit(Op::ROT_THREE);
    emit_.emit(Op::ROT_TWO);
    for (Expr* target : targets) store_target(target);
    return true;
}

void CodeGen::assign_augmented(TargetStmt& node) {
    auto operate = [&] {
        expression(node.value);
        binary(node.op);
    };
    switch (node.target->kind) {
        case ExprKind::Attribute: {
            AttributeExpr& target = as<AttributeExpr>(*node.target);
            expression(target.object);
            emit_.emit(Op::DUP_TOP);
            name_op(Op::LOAD_ATTR, target.name);
            operate();
            emit_.emit(Op::ROT_TWO);
            return name_op(Op::STORE_ATTR, target.name);
        }
        case ExprKind::Subscript: {
            SubscriptExpr& target = as<SubscriptExpr>(*node.target);
            expression(target.object);
            expression(target.index);
            emit_.emit(Op::DUP_TOP_TWO);
            emit_.emit(Op::LOAD_SUBSCR);
            operate();
            emit_.emit(Op::ROT_THREE);
            return emit_.emit(Op::STORE_SUBSCR);
        }
        default: {
            const Variable& variable = *as<NameExpr>(*node.target).variable;
            load(variable);
            operate();
            return store(variable);
        }
    }
}

// Annotations are not evaluated; without a value there is nothing to do.
void CodeGen::assign_annotated(TargetStmt& node) {
    if (!node.value) return;
    expression(node.value);
    store_target(node.target);
}

}  // namespace krait::vm
