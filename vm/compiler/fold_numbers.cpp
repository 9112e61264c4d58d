// Arithmetic with floats in const(): MicroPython 1.27 has it.
#include <charconv>
#include <cmath>

#include "vm/compiler/fold.hpp"

namespace krait::vm {
namespace {

// Ints beyond this are not all doubles.
constexpr std::int64_t kMostExact = std::int64_t{1} << 53;

std::optional<double> number_in(Expr* node) {
    ConstantExpr* constant = constant_in(node);
    if (!constant) return std::nullopt;
    if (constant->type == ConstantKind::Int) {
        bool exact = constant->text.empty() && std::abs(constant->value) <= kMostExact;
        return exact ? std::optional<double>(double(constant->value)) : std::nullopt;
    }
    if (constant->type != ConstantKind::Float) return std::nullopt;
    double value = 0;
    std::string_view text = constant->text;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool all = error == std::errc() && end == text.data() + text.size();
    return all ? std::optional<double>(value) : std::nullopt;
}

// The remainder has the sign of the divisor.
double modulo(double a, double b) {
    double rest = std::fmod(a, b);
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

std::optional<double> compute(BinaryOp op, double a, double b) {
    switch (op) {
        case BinaryOp::Add: return a + b;
        case BinaryOp::Subtract: return a - b;
        case BinaryOp::Multiply: return a * b;
        case BinaryOp::Power: return std::pow(a, b);
        default: break;
    }
    if (b == 0) return std::nullopt;
    switch (op) {
        case BinaryOp::TrueDivide: return a / b;
        case BinaryOp::Modulo: return modulo(a, b);
        case BinaryOp::FloorDivide: return std::round((a - modulo(a, b)) / b);
        default: return std::nullopt;
    }
}

Expr* make_float(Context& context, double value, Position at) {
    char text[32];
    auto [end, error] = std::to_chars(text, text + sizeof text - 2, value);
    std::string_view digits(text, std::size_t(end - text));
    ConstantExpr* node = context.make<ConstantExpr>();
    node->kind = ExprKind::Constant;
    node->at = at;
    node->type = ConstantKind::Float;
    node->text = context.join(digits, digits.find_first_of(".e") == digits.npos ? ".0" : "");
    return node;
}

Expr* fold_two(Context& context, BinaryOp op, Expr* left, Expr* right) {
    if (Expr* folded = fold_binary(context, op, left, right)) return folded;
    auto a = number_in(left);
    auto b = number_in(right);
    auto value = a && b ? compute(op, *a, *b) : std::nullopt;
    // No infinity, and no NaN for a complex root: those are errors where the program runs.
    return value && std::isfinite(*value) ? make_float(context, *value, left->at) : nullptr;
}

}  // namespace

Expr* fold_numbers(Context& context, Expr* node) {
    if (!context.ok()) return node;
    if (node->kind == ExprKind::Unary) {
        UnaryExpr& unary = as<UnaryExpr>(*node);
        Expr* folded = fold_unary(context, unary.op, fold_numbers(context, unary.operand));
        return folded ? folded : node;
    }
    if (node->kind != ExprKind::Binary) return node;
    Expr* value = fold_numbers(context, as<BinaryExpr>(*node).first);
    for (const BinaryExpr::Part& part : as<BinaryExpr>(*node).parts) {
        value = fold_two(context, part.op, value, fold_numbers(context, part.operand));
        if (!value || !context.ok()) return node;
    }
    return value;
}

}  // namespace krait::vm
