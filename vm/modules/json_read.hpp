// JSON text -> values (RFC 8259, and what MicroPython forgives).
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// Where JSON comes from, octet by octet.
class JsonSource {
  public:
    // The next octet, 0 to 255; -1 at the end.
    virtual Result<int> next(Vm& vm) = 0;

  protected:
    ~JsonSource() = default;
};

// The one value that `source` holds, which is read to its end or to a NUL. Nesting takes heap, not
// native stack. Raises ValueError for what is no JSON.
Result<Value> read_json(Vm& vm, JsonSource& source);

}  // namespace krait::vm
