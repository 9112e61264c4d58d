// The boards of these tests have no frozen modules.
#include "vm/code/frozen.hpp"

namespace krait::vm {
const FrozenModule frozen_modules[] = {{nullptr, nullptr, 0, false}};
const std::size_t frozen_module_count = 0;
}  // namespace krait::vm
