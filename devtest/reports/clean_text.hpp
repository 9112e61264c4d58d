// What a test printed, for those who take no octets.
#pragma once

#include <string>
#include <string_view>

namespace krait::devtest {

// Valid UTF-8 (octets that are none are U+FFFD) of characters that XML 1.0 (2.2) allows; the others
// are written as \xNN.
std::string clean_text(std::string_view octets);

}  // namespace krait::devtest
