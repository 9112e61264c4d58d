#include "hostport/modules.hpp"

#include "hostport/crypto/crypto_modules.hpp"
#include "vm/early.hpp"
#include "hostport/machine/mod_machine.hpp"
#include "hostport/net/net.hpp"
#include "hostport/vfs/mod_os.hpp"
#include "vm/modules/modules.hpp"

namespace krait::hostport {
namespace {

// The first is a program's, the last a board's.
constexpr const vm::ModuleDef* modules[] = {
    &os_module,           &vfs_module,         &vm::builtins_module,
    &vm::gc_module,       &vm::math_module,    &vm::micropython_module,
    &vm::sys_module,      &vm::time_module,    &vm::errno_module,
    &vm::struct_module,   &vm::array_module,   &vm::collections_module,
    &vm::io_module,       &vm::json_module,    &vm::binascii_module,
    &vm::heapq_module,    &vm::random_module,  &vm::cmath_module,
    &vm::platform_module, &vm::re_module,      &vm::framebuf_module,
    &vm::uctypes_module,  &hashlib_module,     &cryptolib_module,
    &deflate_module,      &vm::asyncio_module, &select_module,
    &socket_module,       &machine_module,     &onewire_module,
    &krait_sim_module,    &board_os_module,
};

}  // namespace

KRAIT_EARLY std::span<const vm::ModuleDef* const> port_modules(Files files) {
    std::span row{modules};
    return files == Files::Host ? row.first(row.size() - 1) : row.subspan(1);
}

}  // namespace krait::hostport
