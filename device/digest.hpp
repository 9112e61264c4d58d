// Digests of what lies in files, as boards compute them too.
#pragma once

#include <string>
#include <string_view>

namespace krait::device {

// The SHA-256 of `octets`: 32 octets.
std::string sha256_of(std::string_view octets);

// Two hexadecimal digits for each octet.
std::string hex_of(std::string_view octets);

}  // namespace krait::device
