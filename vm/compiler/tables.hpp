// The string table and the object table of the image being made.
#pragma once

#include "vm/code/image_writer.hpp"
#include "vm/compiler/ast.hpp"

namespace krait::vm {

class Tables {
  public:
    // `file_name` becomes string 0, which tracebacks show.
    Tables(Context& context, std::string_view file_name);

    // The index of a name in the string table, where it is put at the first call.
    std::uint32_t string(Name* name);
    // The index of a constant in the object table.
    std::uint32_t object(const ConstantExpr& constant);

    std::uint32_t string_count() const { return string_count_; }
    std::uint32_t object_count() const { return object_count_; }
    std::span<const std::uint8_t> strings() const { return strings_.view(); }
    std::span<const std::uint8_t> objects() const { return objects_.view(); }

  private:
    void write(const ConstantExpr& constant);

    Context& context_;
    ByteWriter strings_;
    ByteWriter objects_;
    std::uint32_t string_count_ = 0;
    std::uint32_t object_count_ = 0;
};

}  // namespace krait::vm
