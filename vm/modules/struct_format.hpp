// The format texts of struct: which fields lie where.
#pragma once

#include <bit>
#include <string_view>

#include "vm/native.hpp"

namespace krait::vm {

// One run of a format: `count` times a typecode, or, for 's', one field of `count` octets.
struct StructField {
    char code = 0;
    std::size_t count = 1;
    std::size_t size_bytes = 0;  // of one item
    std::size_t alignment = 1;

    bool takes_values() const { return code != 'x'; }
    std::size_t total_bytes() const { return count * size_bytes; }
};

// Walks a format text: order mark first, then field by field.
class StructFormat {
  public:
    explicit StructFormat(std::string_view text);

    bool big_endian() const { return big_endian_; }
    // The next field; none (false) at the end. Raises ValueError for what is no field.
    Result<bool> next(Vm& vm, StructField* field);

  private:
    std::string_view rest_;
    bool native_ = true;  // native sizes and alignment
    bool big_endian_ = std::endian::native == std::endian::big;
};

// How many octets and values a whole format has.
struct StructExtent {
    std::size_t size_bytes = 0;
    std::size_t values = 0;
};
// Raises ValueError for a malformed format, OverflowError for one larger than memory.
Result<StructExtent> struct_extent(Vm& vm, std::string_view format);

// `offset` rounded up to where `field` may begin; an empty one begins anywhere.
inline std::size_t aligned(std::size_t offset, const StructField& field) {
    if (field.count == 0) return offset;
    return (offset + field.alignment - 1) / field.alignment * field.alignment;
}

}  // namespace krait::vm
