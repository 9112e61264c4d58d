// Numbers as they lie in memory: what the codes of array and memoryview mean, in the byte order and
// the sizes of this machine.
#pragma once

#include "vm/objects/object.hpp"

namespace krait::vm {

// Octets of one item; 0: there is no such code.
std::size_t element_size(char code);
inline bool is_float_code(char code) { return code == 'f' || code == 'd'; }

inline constexpr std::size_t kMaxElementSize = 8;

// The item at `at`, which need not be aligned. Raises MemoryError.
Result<Value> load_element(Vm& vm, char code, const char* at);
// Writes `value` to the `element_size` octets at `into`; of an int that is too large, the low ones.
// May run Python: `into` is the caller's own memory, not an object's. Raises TypeError.
Result<void> store_element(Vm& vm, char code, Value value, char* into);

}  // namespace krait::vm
