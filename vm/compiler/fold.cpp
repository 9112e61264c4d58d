#include "vm/compiler/fold.hpp"

#include <algorithm>

#include "vm/compiler/wide_int.hpp"

namespace krait::vm {
namespace {

ConstantExpr* int_in(Expr* node) {
    ConstantExpr* constant = constant_in(node);
    return constant && constant->type == ConstantKind::Int ? constant : nullptr;
}

Expr* make_int(Context& context, std::int64_t value, Position at) {
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

std::optional<WideInt> wide_of(const ConstantExpr& number) {
    return number.text.empty() ? WideInt(number.value) : WideInt::parse(number.text);
}

Expr* make_wide(Context& context, const WideInt& value, Position at) {
    if (auto small = value.as_int64()) return make_int(context, *small, at);
    ConstantExpr like;
    like.kind = ExprKind::Constant;
    like.at = at;
    like.type = ConstantKind::Int;
    return make_text(context, like, value.text(context));
}

std::optional<WideInt> divide(BinaryOp op, const WideInt& a, const WideInt& b) {
    if (b.is_zero()) return std::nullopt;
    WideInt remainder;
    auto quotient = a.divide(b, &remainder);
    return op == BinaryOp::FloorDivide ? quotient : remainder;
}

// A shift or a power, whose right side must be a natural number.
std::optional<WideInt> scale(BinaryOp op, const WideInt& a, const WideInt& b) {
    auto count = b.as_int64();
    if (!count || *count < 0) return std::nullopt;
    if (op == BinaryOp::Lshift) return a.shift_left(std::uint64_t(*count));
    if (op == BinaryOp::Rshift) return a.shift_right(std::uint64_t(*count));
    return a.power(std::uint64_t(*count));
}

std::optional<WideInt> compute(BinaryOp op, const WideInt& a, const WideInt& b) {
    switch (op) {
        case BinaryOp::Or: return a | b;
        case BinaryOp::Xor: return a ^ b;
        case BinaryOp::And: return a & b;
        case BinaryOp::Add: return a.plus(b);
        case BinaryOp::Subtract: return a.minus(b);
        case BinaryOp::Multiply: return a.times(b);
        case BinaryOp::FloorDivide:
        case BinaryOp::Modulo: return divide(op, a, b);
        case BinaryOp::Lshift:
        case BinaryOp::Rshift:
        case BinaryOp::Power: return scale(op, a, b);
        default: return std::nullopt;
    }
}

// How deep a constant is nested; an image holds kMaxNesting levels.
int depth_of(const ConstantExpr& constant) {
    int deepest = 0;
    for (Expr* item : constant.items) deepest = std::max(deepest, depth_of(*constant_in(item)));
    return deepest + 1;
}

// 1e-999 is false: what has an exponent is left to who knows the precision.
std::optional<bool> truth_of_float(std::string_view text) {
    if (text.find_first_of("123456789") == text.npos) return false;
    if (text.find_first_of("eE") == text.npos) return true;
    return std::nullopt;
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
    bool is_float = constant->type == ConstantKind::Float;
    if (op == UnaryOp::Negative && is_float) return negate_text(context, *constant);
    ConstantExpr* number = int_in(operand);
    if (op == UnaryOp::Positive && (is_float || number)) return operand;
    auto value = number ? wide_of(*number) : std::nullopt;
    if (value) value = op == UnaryOp::Negative ? value->negated() : ~*value;
    return value ? make_wide(context, *value, operand->at) : nullptr;
}

Expr* fold_binary(Context& context, BinaryOp op, Expr* left, Expr* right) {
    if (!context.ok()) return nullptr;
    ConstantExpr* a = int_in(left);
    ConstantExpr* b = int_in(right);
    auto first = a && b ? wide_of(*a) : std::nullopt;
    auto second = first ? wide_of(*b) : std::nullopt;
    auto value = second ? compute(op, *first, *second) : std::nullopt;
    return value ? make_wide(context, *value, left->at) : nullptr;
}

// An operand that decides ends the chain, and one that never can is left out.
Expr* fold_logical(Context& context, bool is_or, ArenaVector<Expr*>& operands) {
    if (!context.ok()) return nullptr;  // operands may be missing
    std::size_t kept = 0;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        auto truth = truth_of(operands[i]);
        bool last = i + 1 == operands.size();
        if (truth && *truth != is_or && !last) continue;
        operands[kept++] = operands[i];
        if (truth) break;
    }
    operands.truncate(kept);
    return kept == 1 ? operands[0] : nullptr;
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
        case ConstantKind::Float: return truth_of_float(constant->text);
        case ConstantKind::Complex: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace krait::vm
