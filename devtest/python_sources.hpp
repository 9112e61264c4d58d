// The Python that runs with tests: python/*.py, embedded by CMake.
#pragma once

#include <string_view>

namespace krait::devtest::python {

extern const std::string_view asserts_source;    // before a test's text
extern const std::string_view functions_source;  // behind it

}  // namespace krait::devtest::python
