#include "hostport/modules.hpp"

#include "vm/modules/modules.hpp"

namespace krait::hostport {
namespace {

constexpr const vm::ModuleDef* modules[] = {
    &vm::builtins_module,    &vm::gc_module,  &vm::math_module,
    &vm::micropython_module, &vm::sys_module, &vm::time_module,
};

}  // namespace

std::span<const vm::ModuleDef* const> port_modules() { return modules; }

}  // namespace krait::hostport
