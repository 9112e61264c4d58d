// Asserts that say what they saw.
#pragma once

#include <string>
#include <string_view>

namespace krait::devtest {

// `source` with each `assert` that can be taken apart written so that its AssertionError says the
// values of what it compares: `assert a + 1 == b` says "3 == 4". Each line stays where it is. What
// it calls is asserts_prologue's. A text that is no Python stays as it is.
std::string with_values_shown(std::string_view source);

// What such a text needs before it: python/asserts.py.
std::string_view asserts_prologue();

}  // namespace krait::devtest
