#include "hostport/parts/png.hpp"

#include <algorithm>
#include <string_view>

namespace krait::hostport {
namespace {

using Octets = std::vector<std::uint8_t>;

// ISO/IEC 15948, annex D.
std::uint32_t crc32(std::span<const std::uint8_t> octets) {
    constexpr std::uint32_t kPolynomial = 0xedb88320;
    std::uint32_t crc = 0xffffffff;
    for (std::uint8_t octet : octets) {
        crc ^= octet;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ kPolynomial : crc >> 1;
    }
    return ~crc;
}

// RFC 1950, section 8.2.
std::uint32_t adler32(std::span<const std::uint8_t> octets) {
    constexpr std::uint32_t kModulus = 65521;
    std::uint32_t sum = 1, sum_of_sums = 0;
    for (std::uint8_t octet : octets) {
        sum = (sum + octet) % kModulus;
        sum_of_sums = (sum_of_sums + sum) % kModulus;
    }
    return sum_of_sums << 16 | sum;
}

void add_word(Octets* to, std::uint32_t word) {
    for (int shift = 24; shift >= 0; shift -= 8) to->push_back(std::uint8_t(word >> shift));
}

void add_chunk(Octets* to, std::string_view type, std::span<const std::uint8_t> data) {
    add_word(to, std::uint32_t(data.size()));
    std::size_t checked = to->size();
    to->insert(to->end(), type.begin(), type.end());
    to->insert(to->end(), data.begin(), data.end());
    add_word(to, crc32(std::span(*to).subspan(checked)));
}

// A zlib stream (RFC 1950) of stored blocks (RFC 1951, section 3.2.4).
Octets stored(std::span<const std::uint8_t> octets) {
    constexpr std::size_t kMostInBlock = 65535;
    Octets stream{0x78, 0x01};
    for (std::size_t at = 0; at == 0 || at < octets.size(); at += kMostInBlock) {
        auto block = octets.subspan(at, std::min(kMostInBlock, octets.size() - at));
        auto size = std::uint16_t(block.size()), check = std::uint16_t(~size);
        bool is_last = at + block.size() == octets.size();
        stream.insert(stream.end(), {is_last, std::uint8_t(size), std::uint8_t(size >> 8),
                                     std::uint8_t(check), std::uint8_t(check >> 8)});
        stream.insert(stream.end(), block.begin(), block.end());
    }
    add_word(&stream, adler32(octets));
    return stream;
}

}  // namespace

std::vector<std::uint8_t> png_of(std::size_t width, std::size_t height,
                                 std::span<const std::uint8_t> rows) {
    constexpr std::uint8_t kFilterNone = 0;
    Octets lines;
    for (std::size_t row = 0, size = (width + 7) / 8; row < height; ++row) {
        auto line = rows.subspan(row * size, size);
        lines.push_back(kFilterNone);
        lines.insert(lines.end(), line.begin(), line.end());
    }
    Octets header;
    add_word(&header, std::uint32_t(width));
    add_word(&header, std::uint32_t(height));
    header.insert(header.end(), {1, 0, 0, 0, 0});  // 1 bit of grey

    Octets png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    add_chunk(&png, "IHDR", header);
    add_chunk(&png, "IDAT", stored(lines));
    add_chunk(&png, "IEND", {});
    return png;
}

}  // namespace krait::hostport
