#include "hostport/modules.hpp"

#include "hostport/vfs/mod_os.hpp"
#include "vm/modules/modules.hpp"

namespace krait::hostport {
namespace {

// Those of the host's files stand last, where a board's row ends.
constexpr const vm::ModuleDef* modules[] = {
    &vm::builtins_module, &vm::gc_module,   &vm::math_module, &vm::micropython_module,
    &vm::sys_module,      &vm::time_module, &os_module,
};
constexpr std::size_t kOfTheHost = 1;

}  // namespace

std::span<const vm::ModuleDef* const> port_modules(bool with_files) {
    return std::span(modules).first(std::size(modules) - (with_files ? 0 : kOfTheHost));
}

}  // namespace krait::hostport
