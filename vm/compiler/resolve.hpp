// The second pass over the scopes: decides where each variable lives and gives out the slots.
#pragma once

#include <span>

#include "vm/compiler/variable_table.hpp"

namespace krait::vm {

// `scopes` are all of the program's, outer ones first.
void resolve(Context& context, VariableTable& variables, std::span<Scope* const> scopes);

}  // namespace krait::vm
