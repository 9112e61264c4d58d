#include "vm/compiler/codegen.hpp"
#include "vm/compiler/fold.hpp"

namespace krait::vm {
namespace {

// Strings up to this size are interned, longer ones are objects.
constexpr std::size_t kMostInternedBytes = 10;

}  // namespace

void CodeGen::expression(Expr* node) {
    if (!context_.ok()) return;
    if (node->kind != ExprKind::Constant && node->kind != ExprKind::Name) {
        emit_.set_line(node->at.line);
    }
    switch (node->kind) {
        case ExprKind::Constant: return constant(as<ConstantExpr>(*node));
        case ExprKind::Name: return load(*as<NameExpr>(*node).variable);
        case ExprKind::Unary:
            expression(as<UnaryExpr>(*node).operand);
            return unary(as<UnaryExpr>(*node).op);
        case ExprKind::Binary: return binary_chain(as<BinaryExpr>(*node));
        case ExprKind::Compare: return compare(as<CompareExpr>(*node));
        case ExprKind::Logical: return logical(as<LogicalExpr>(*node));
        case ExprKind::Conditional: return conditional(as<ConditionalExpr>(*node));
        case ExprKind::Lambda: return lambda(as<LambdaExpr>(*node));
        case ExprKind::Attribute:
            expression(as<AttributeExpr>(*node).object);
            return name_op(Op::LOAD_ATTR, as<AttributeExpr>(*node).name);
        case ExprKind::Subscript: return subscript(as<SubscriptExpr>(*node));
        case ExprKind::Slice: return slice(as<SliceExpr>(*node));
        case ExprKind::Call: return call(as<CallExpr>(*node));
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::Set: return sequence(as<SequenceExpr>(*node));
        case ExprKind::Dict: return dict(as<DictExpr>(*node));
        case ExprKind::Comprehension: return comprehension(as<ComprehensionExpr>(*node));
        case ExprKind::Yield: return yield(as<OperandExpr>(*node));
        case ExprKind::YieldFrom:
        case ExprKind::Await: return delegate(as<OperandExpr>(*node).operand);
        case ExprKind::Walrus:
            expression(as<WalrusExpr>(*node).value);
            emit_.emit(Op::DUP_TOP);
            return store(*as<WalrusExpr>(*node).target->variable);
        case ExprKind::Starred: return fail("*x must be assignment target", node->at);
    }
}

void CodeGen::constant(const ConstantExpr& node) {
    switch (node.type) {
        case ConstantKind::None: return load_none();
        case ConstantKind::False: return emit_.emit(Op::LOAD_CONST_FALSE);
        case ConstantKind::True: return emit_.emit(Op::LOAD_CONST_TRUE);
        case ConstantKind::Str:
            if (node.text.size() > kMostInternedBytes) break;
            return load_string(context_.name(node.text));
        case ConstantKind::Int:
            if (!fits_small_int(node)) break;
            return emit_.small_int(node.value);
        default: break;
    }
    emit_.emit(Op::LOAD_CONST_OBJ, emit_.reachable() ? tables_.object(node) : 0);
}

void CodeGen::binary_chain(BinaryExpr& node) {
    expression(node.first);
    for (BinaryExpr::Part& part : node.parts) {
        expression(part.operand);
        binary(part.op);
    }
}

void CodeGen::compare_part(const CompareExpr::Part& part) {
    binary(part.op);
    if (part.negated) unary(UnaryOp::Not);
}

void CodeGen::compare(CompareExpr& node) {
    expression(node.first);
    if (node.parts.size() > 1) return compare_chain(node);
    expression(node.parts[0].operand);
    compare_part(node.parts[0]);
}

// a < b < c: b is kept for the second comparison, and dropped when the first one fails.
void CodeGen::compare_chain(CompareExpr& node) {
    Label failed = emit_.new_label();
    Label end = emit_.new_label();
    std::size_t last = node.parts.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        expression(node.parts[i].operand);
        if (i < last) {
            emit_.emit(Op::DUP_TOP);
            emit_.emit(Op::ROT_THREE);
        }
        compare_part(node.parts[i]);
        if (i < last) emit_.jump(Op::JUMP_IF_FALSE_OR_POP, failed, -1);
    }
    emit_.jump(Op::JUMP, end);
    emit_.adjust_depth(1);
    emit_.bind(failed);
    emit_.emit(Op::ROT_TWO);
    pop();
    emit_.bind(end);
}

void CodeGen::logical(LogicalExpr& node) {
    Label end = emit_.new_label();
    Op keep = node.is_or ? Op::JUMP_IF_TRUE_OR_POP : Op::JUMP_IF_FALSE_OR_POP;
    std::size_t last = node.operands.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        expression(node.operands[i]);
        if (i < last) emit_.jump(keep, end, -1);
    }
    emit_.bind(end);
}

void CodeGen::conditional(ConditionalExpr& node) {
    if (auto truth = truth_of(node.test)) {
        return expression(*truth ? node.then : node.otherwise);
    }
    Label otherwise = emit_.new_label();
    Label end = emit_.new_label();
    jump_if(node.test, false, otherwise);
    expression(node.then);
    emit_.jump(Op::JUMP, end);
    emit_.adjust_depth(-1);
    emit_.bind(otherwise);
    expression(node.otherwise);
    emit_.bind(end);
}

void CodeGen::subscript(SubscriptExpr& node) {
    expression(node.object);
    expression(node.index);
    emit_.emit(Op::LOAD_SUBSCR);
}

void CodeGen::slice(SliceExpr& node) {
    auto part = [&](Expr* value) { value ? expression(value) : load_none(); };
    part(node.start);
    part(node.stop);
    if (node.step) expression(node.step);
    int count = node.step ? 3 : 2;
    emit_.emit(Op::BUILD_SLICE, count, 1 - count);
}

void CodeGen::sequence(SequenceExpr& node) {
    for (Expr* item : node.items) {
        if (item->kind != ExprKind::Starred) continue;
        return node.kind == ExprKind::Tuple ? tuple_of_list(node) : sequence_with_stars(node);
    }
    Op op = node.kind == ExprKind::Tuple  ? Op::BUILD_TUPLE
            : node.kind == ExprKind::List ? Op::BUILD_LIST
                                          : Op::BUILD_SET;
    for (Expr* item : node.items) expression(item);
    emit_.emit(op, std::int64_t(node.items.size()), 1 - int(node.items.size()));
}

// [a, *b, c]: an empty list (or set), to which each item is added in its turn.
void CodeGen::sequence_with_stars(SequenceExpr& node) {
    bool is_set = node.kind == ExprKind::Set;
    emit_.emit(is_set ? Op::BUILD_SET : Op::BUILD_LIST, 0, 1);
    int kind = int(is_set ? CompKind::Set : CompKind::List);
    constexpr int kContainerBelowItem = 1;
    for (Expr* item : node.items) {
        if (item->kind == ExprKind::Starred) {
            extend_with(is_set ? "update" : "extend", as<OperandExpr>(*item).operand);
        } else {
            expression(item);
            emit_.emit(Op::STORE_COMP, kContainerBelowItem << 2 | kind, -1);
        }
    }
}

// (a, *b): no instruction makes a tuple of a list, but a call collects its arguments in one.
void CodeGen::tuple_of_list(SequenceExpr& node) {
    make(*node.collector, false);
    sequence_with_stars(node);
    emit_.small_int(1);  // the first argument is starred
    emit_.emit(Op::CALL_FUNCTION_VAR_KW, 1, -2);
}

// Calls a method of the container on top, which stays there.
void CodeGen::extend_with(std::string_view method, Expr* value) {
    emit_.emit(Op::DUP_TOP);
    name_op(Op::LOAD_METHOD, context_.name(method));
    expression(value);
    emit_.emit(Op::CALL_METHOD, 1, -2);
    pop();
}

void CodeGen::dict(DictExpr& node) {
    emit_.emit(Op::BUILD_MAP, std::int64_t(node.items.size()));
    for (DictExpr::Item& item : node.items) {
        if (!item.key) {
            extend_with("update", item.value);
            continue;
        }
        expression(item.value);
        expression(item.key);
        emit_.emit(Op::STORE_MAP);
    }
}

void CodeGen::yield(OperandExpr& node) {
    if (node.operand) {
        expression(node.operand);
    } else {
        load_none();
    }
    emit_.emit(Op::YIELD_VALUE);
}

// yield from, await
void CodeGen::delegate(Expr* iterable) {
    expression(iterable);
    finish_delegation();
}

void CodeGen::finish_delegation() {
    emit_.emit(Op::GET_ITER);
    load_none();
    emit_.emit(Op::YIELD_FROM);
}

// Jumps to `target` if bool(condition) is `when`, and leaves nothing on the stack.
void CodeGen::jump_if(Expr* condition, bool when, Label target) {
    if (auto truth = truth_of(condition)) {
        if (*truth == when) emit_.jump(Op::JUMP, target);
        return;
    }
    if (condition->kind == ExprKind::Unary && as<UnaryExpr>(*condition).op == UnaryOp::Not) {
        return jump_if(as<UnaryExpr>(*condition).operand, !when, target);
    }
    if (condition->kind == ExprKind::Logical) {
        return jump_if_logical(as<LogicalExpr>(*condition), when, target);
    }
    expression(condition);
    emit_.jump(when ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, target);
}

void CodeGen::jump_if_logical(LogicalExpr& node, bool when, Label target) {
    if (node.is_or == when) {  // any operand decides for the jump
        for (Expr* operand : node.operands) jump_if(operand, when, target);
        return;
    }
    Label decided = emit_.new_label();
    std::size_t last = node.operands.size() - 1;
    for (std::size_t i = 0; i < last; ++i) jump_if(node.operands[i], !when, decided);
    jump_if(node.operands[last], when, target);
    emit_.bind(decided);
}

}  // namespace krait::vm
