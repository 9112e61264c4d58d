// The page that html.cpp fills: page.html, embedded by CMake.
#pragma once

#include <string_view>

namespace krait::devtest {

extern const std::string_view page_source;

}  // namespace krait::devtest
