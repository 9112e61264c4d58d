#include "vm/compiler/fold.hpp"

#include <algorithm>

namespace krait::vm {
namespace {

using Int = std::int64_t;

ConstantExpr* small_int(Expr* node) {
    ConstantExpr* constant = constant_in(node);
    bool fits = constant && constant->type == ConstantKind::Int && constant->text.empty();
    return fits ? constant : nullptr;
}

Expr* make_int(Context& context, Int value, Position at) {
    ConstantExpr* node = context.make<ConstantExpr>();
    node->kind = ExprKind::Constant;
    node->at = at;
    node->type = ConstantKind::Int;
    node->value = value;
    return node;
}

Expr* make_text(Context& context, const ConstantExpr& like, std::string_view text) {
    ConstantExpr* node = context.make<ConstantExpr>();
    *node = like;
    node->text = text;
    return node;
}

Expr* make_bool(Context& context, bool value, Position at) {
    ConstantExpr* node = context.make<ConstantExpr>();
    node->kind = ExprKind::Constant;
    node->at = at;
    node->type = value ? ConstantKind::True : ConstantKind::False;
    return node;
}

Expr* negate_text(Context& context, const ConstantExpr& number) {
    bool negative = number.text[0] == '-';
    return make_text(context, number,
                     negative ? number.text.substr(1) : context.join("-", number.text));
}

// Towards minus infinity, as Python divides.
Int floor_divide(Int a, Int b) {
    Int quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::optional<Int> shift_left(Int a, Int by) {
    if (a == 0 && by >= 0) return 0;
    if (by < 0 || by > 62) return std::nullopt;
    Int result;
    if (__builtin_mul_overflow(a, Int{1} << by, &result)) return std::nullopt;
    return result;
}

std::optional<Int> power(Int base, Int exponent) {
    if (exponent < 0 || exponent > 63) return std::nullopt;
    Int result = 1;
    for (Int i = 0; i < exponent; ++i) {
        if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
    }
    return result;
}

std::optional<Int> divide(BinaryOp op, Int a, Int b) {
    if (b == 0 || (b == -1 && a == INT64_MIN)) return std::nullopt;
    Int quotient = floor_divide(a, b);
    return op == BinaryOp::FloorDivide ? quotient : a - quotient * b;
}

std::optional<Int> compute(BinaryOp op, Int a, Int b) {
    Int result;
    switch (op) {
        case BinaryOp::Or: return a | b;
        case BinaryOp::Xor: return a ^ b;
        case BinaryOp::And: return a & b;
        case BinaryOp::Lshift: return shift_left(a, b);
        case BinaryOp::Rshift:
            if (b < 0) return std::nullopt;
            return a >> std::min<Int>(b, 63);
        case BinaryOp::Add:
            if (__builtin_add_overflow(a, b, &result)) return std::nullopt;
            return result;
        case BinaryOp::Subtract:
            if (__builtin_sub_overflow(a, b, &result)) return std::nullopt;
            return result;
        case BinaryOp::Multiply:
            if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
            return result;
        case BinaryOp::FloorDivide:
        case BinaryOp::Modulo: return divide(op, a, b);
        case BinaryOp::Power: return power(a, b);
        default: return std::nullopt;
    }
}

// How deep a constant is nested; an image holds kMaxNesting levels.
int depth_of(const ConstantExpr& constant) {
    int deepest = 0;
    for (Expr* item : constant.items) deepest = std::max(deepest, depth_of(*constant_in(item)));
    return deepest + 1;
}

}  // namespace

Expr* fold_unary(Context& context, UnaryOp op, Expr* operand) {
    if (!context.ok()) return nullptr;
    if (op == UnaryOp::Not) {
        auto truth = truth_of(operand);
        return truth ? make_bool(context, !*truth, operand->at) : nullptr;
    }
    ConstantExpr* constant = constant_in(operand);
    if (!constant) return nullptr;
    bool is_number = constant->type == ConstantKind::Int || constant->type == ConstantKind::Float;
    if (op == UnaryOp::Positive && is_number) return operand;
    if (op == UnaryOp::Negative && is_number && !constant->text.empty()) {
        return negate_text(context, *constant);
    }
    ConstantExpr* number = small_int(operand);
    if (!number || number->value == INT64_MIN) return nullptr;
    if (op == UnaryOp::Negative) return make_int(context, -number->value, operand->at);
    return op == UnaryOp::Invert ? make_int(context, ~number->value, operand->at) : nullptr;
}

Expr* fold_binary(Context& context, BinaryOp op, Expr* left, Expr* right) {
    if (!context.ok()) return nullptr;
    ConstantExpr* a = small_int(left);
    ConstantExpr* b = small_int(right);
    if (!a || !b) return nullptr;
    auto value = compute(op, a->value, b->value);
    return value ? make_int(context, *value, left->at) : nullptr;
}

Expr* fold_tuple(Context& context, std::span<Expr*> items, Position at) {
    ConstantExpr tuple;
    tuple.kind = ExprKind::Constant;
    tuple.at = at;
    tuple.type = ConstantKind::Tuple;
    if (!context.ok()) return nullptr;
    for (Expr* item : items) {
        if (!constant_in(item)) return nullptr;
    }
    tuple.items = items;
    if (depth_of(tuple) > kMaxNesting) return nullptr;
    ConstantExpr* node = context.make<ConstantExpr>();
    *node = tuple;
    return node;
}

std::optional<bool> truth_of(Expr* node) {
    ConstantExpr* constant = constant_in(node);
    if (!constant) return std::nullopt;
    switch (constant->type) {
        case ConstantKind::None:
        case ConstantKind::False: return false;
        case ConstantKind::True:
        case ConstantKind::Ellipsis: return true;
        case ConstantKind::Str:
        case ConstantKind::Bytes: return !constant->text.empty();
        case ConstantKind::Int: return !constant->text.empty() || constant->value != 0;
        case ConstantKind::Tuple: return !constant->items.empty();
        case ConstantKind::Float:
        case ConstantKind::Complex:
            return std::nullopt;  // 1e-999 is false: left to who knows the precision
    }
    return std::nullopt;
}

}  // namespace krait::vm
