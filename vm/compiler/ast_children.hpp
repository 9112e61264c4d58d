// What lies directly below an expression.
#pragma once

#include "vm/compiler/ast.hpp"

namespace krait::vm {

// Calls `visit` with each expression directly below `node` that belongs to the same scope, in order
// of evaluation. Not for Lambda and Comprehension, whose parts lie in two scopes.
template <class Visit>
void for_each_child(Expr& node, Visit&& visit) {
    auto each = [&](std::span<Expr*> nodes) {
        for (Expr* child : nodes) visit(child);
    };
    switch (node.kind) {
        case ExprKind::Constant:
        case ExprKind::Name:
        case ExprKind::Lambda:
        case ExprKind::Comprehension: return;
        case ExprKind::Unary: return visit(as<UnaryExpr>(node).operand);
        case ExprKind::Binary:
            visit(as<BinaryExpr>(node).first);
            for (auto& part : as<BinaryExpr>(node).parts) visit(part.operand);
            return;
        case ExprKind::Compare:
            visit(as<CompareExpr>(node).first);
            for (auto& part : as<CompareExpr>(node).parts) visit(part.operand);
            return;
        case ExprKind::Logical: return each(as<LogicalExpr>(node).operands);
        case ExprKind::Conditional:
            visit(as<ConditionalExpr>(node).test);
            visit(as<ConditionalExpr>(node).then);
            return visit(as<ConditionalExpr>(node).otherwise);
        case ExprKind::Attribute: return visit(as<AttributeExpr>(node).object);
        case ExprKind::Subscript:
            visit(as<SubscriptExpr>(node).object);
            return visit(as<SubscriptExpr>(node).index);
        case ExprKind::Slice:
            for (Expr* part :
                 {as<SliceExpr>(node).start, as<SliceExpr>(node).stop, as<SliceExpr>(node).step}) {
                if (part) visit(part);
            }
            return;
        case ExprKind::Call:
            visit(as<CallExpr>(node).callee);
            for (Argument& argument : as<CallExpr>(node).arguments) visit(argument.value);
            return;
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::Set: return each(as<SequenceExpr>(node).items);
        case ExprKind::Dict:
            for (DictExpr::Item& item : as<DictExpr>(node).items) {
                visit(item.value);
                if (item.key) visit(item.key);
            }
            return;
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
        case ExprKind::Await:
        case ExprKind::Starred:
            if (as<OperandExpr>(node).operand) visit(as<OperandExpr>(node).operand);
            return;
        case ExprKind::Walrus:
            visit(as<WalrusExpr>(node).value);
            return visit(as<WalrusExpr>(node).target);
    }
}

}  // namespace krait::vm
