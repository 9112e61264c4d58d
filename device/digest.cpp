#include "device/digest.hpp"

#include <openssl/evp.h>

#include <stdexcept>

#include "device/octets.hpp"

namespace krait::device {

std::string sha256_of(std::string_view octets) {
    constexpr std::size_t kBytes = 32;
    std::string digest(kBytes, '\0');
    unsigned size = 0;
    if (EVP_Digest(octets.data(), octets.size(), reinterpret_cast<unsigned char*>(digest.data()),
                   &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 cannot be computed on this machine");
    return digest;
}

std::string hex_of(std::string_view octets) {
    std::string digits;
    for (const char each : octets) digits += hex(each);
    return digits;
}

}  // namespace krait::device
