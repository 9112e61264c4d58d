// What a file system stands on: numbered blocks of one size.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace krait::fsimage {

using Error = int;  // 0, or an errno with Linux's numbers (MicroPython's are the same)

class BlockDevice {
  public:
    virtual std::uint32_t block_size() const = 0;  // octets: 512, 1024, 2048 or 4096
    virtual std::uint32_t block_count() const = 0;
    // Whole blocks from `block` on. Writes are kept in the order in which they are made, or else
    // only what sync() has seen is safe. EROFS of write(): nothing ever can be written.
    virtual Error read(std::uint32_t block, std::span<std::byte> into) = 0;
    virtual Error write(std::uint32_t block, std::span<const std::byte> from) = 0;
    // What was written is kept from here on, even if power fails.
    virtual Error sync() = 0;

  protected:
    ~BlockDevice() = default;
};

inline bool is_block_size(std::uint32_t size) {
    return std::has_single_bit(size) && size >= 512 && size <= 4096;
}

}  // namespace krait::fsimage
