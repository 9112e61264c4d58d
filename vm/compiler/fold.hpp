// Constants: what an operator on constants gives, where that is sure and not too long.
#pragma once

#include <optional>

#include "vm/compiler/ast.hpp"

namespace krait::vm {

// `op operand` if it folds to a constant (in place of the operand), else null.
Expr* fold_unary(Context& context, UnaryOp op, Expr* operand);
// `left op right` of two ints, when it is an int that WideInt can hold; else null.
Expr* fold_binary(Context& context, BinaryOp op, Expr* left, Expr* right);
// Leaves out the operands of `or` (or `and`) that constants make idle; gives the one that is left,
// or null if there are several.
Expr* fold_logical(Context& context, bool is_or, ArenaVector<Expr*>& operands);
// The constant that an arithmetic expression on numbers has for its value, floats included; the
// expression itself if there is none. For const(): elsewhere floats are left to who runs the
// program, and to its precision.
Expr* fold_numbers(Context& context, Expr* node);
// A tuple of constants as a constant; null if an item is none, or too deep for an image.
Expr* fold_tuple(Context& context, std::span<Expr*> items, Position at);
// bool(node), if node is a constant.
std::optional<bool> truth_of(Expr* node);

}  // namespace krait::vm
