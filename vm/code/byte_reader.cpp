#include "vm/code/image.hpp"

namespace krait::vm {

std::uint8_t ByteReader::byte() {
    if (at_end()) {
        fail();
        return 0;
    }
    return bytes_[position_++];
}

std::size_t ByteReader::varuint() {
    constexpr std::uint32_t kRoomForSevenMore = UINT32_MAX >> 7;
    std::uint32_t value = 0;
    while (true) {
        std::uint8_t next = byte();
        if (value > kRoomForSevenMore) fail();
        if (failed_) return 0;
        value = value << 7 | (next & 0x7f);
        if (next < 0x80) return value;
    }
}

std::int64_t ByteReader::varint() {
    constexpr std::int64_t kRoomForSevenMore = std::int64_t{1} << 55;
    std::uint8_t next = byte();
    std::int64_t value = next & 0x40 ? -1 : 0;
    while (true) {
        if (value >= kRoomForSevenMore || value < -kRoomForSevenMore) fail();
        if (failed_) return 0;
        value = value * 128 + (next & 0x7f);
        if (next < 0x80) return value;
        next = byte();
    }
}

std::span<const std::uint8_t> ByteReader::take(std::size_t count) {
    if (failed_ || count > remaining()) {
        fail();
        return {};
    }
    position_ += count;
    return bytes_.subspan(position_ - count, count);
}

std::span<const std::uint8_t> ByteReader::since(std::size_t start) const {
    if (failed_ || start > position_) return {};
    return bytes_.subspan(start, position_ - start);
}

}  // namespace krait::vm
