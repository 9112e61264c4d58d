// The modules of this folder, and what they share.
#pragma once

#include <span>
#include <string_view>

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::ModuleDef select_module;
extern const vm::ModuleDef socket_module;

struct NamedNumber {
    std::string_view name;
    int number;
};
// Adds constants to a module. Raises MemoryError.
vm::Result<void> store_numbers(vm::Vm& vm, vm::Dict* globals, std::span<const NamedNumber> numbers);

}  // namespace krait::hostport
