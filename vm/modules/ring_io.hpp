// micropython.RingIO: a stream over a ring of octets of fixed size.
#pragma once

#include "vm/objects/bytes.hpp"

namespace krait::vm {

extern const Type ring_io_type;

}  // namespace krait::vm
