// Constants: what an operator on constants gives, where that is sure and small.
#pragma once

#include <optional>

#include "vm/compiler/ast.hpp"

namespace krait::vm {

// `op operand` if it folds to a constant (in place of the operand), else null.
Expr* fold_unary(Context& context, UnaryOp op, Expr* operand);
// `left op right` of two ints, when the result fits 64 bits; else null.
Expr* fold_binary(Context& context, BinaryOp op, Expr* left, Expr* right);
// A tuple of constants as a constant; null if an item is none, or too deep for an image.
Expr* fold_tuple(Context& context, std::span<Expr*> items, Position at);
// bool(node), if node is a constant.
std::optional<bool> truth_of(Expr* node);

}  // namespace krait::vm
