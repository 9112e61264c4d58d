// The tokens of a test's text, all at once.
#pragma once

#include <string_view>
#include <vector>

#include "vm/lex.hpp"

namespace krait::devtest {

// Ends with one of kind End. Views into the text.
using Tokens = std::vector<vm::Token>;

// Those of `source`, without comments; only the End if it is no Python.
Tokens tokens_of(std::string_view source);

// How many brackets more, or less, are open behind `token`.
int nesting(const vm::Token& token);

}  // namespace krait::devtest
