// Printing to a stream: any object with a `write` method.
#pragma once

#include "vm/objects/format.hpp"

namespace krait::vm {

// A stream written in Python (derived from io.IOBase) is given octets, any other a str.
class StreamPrinter final : public Printer {
  public:
    StreamPrinter() = default;
    StreamPrinter(Value function, Value receiver, bool octets)
        : function_(function), receiver_(receiver), octets_(octets) {}
    Result<void> write(Vm& vm, std::string_view text) override;

  private:
    Value function_, receiver_;  // its `write`, and what that is called on; or null
    bool octets_ = false;
};

// Raises OSError if `file` is no stream.
Result<StreamPrinter> printer_to(Vm& vm, Value file);

}  // namespace krait::vm
