// Which modules this port has.
#pragma once

#include <cstdint>
#include <span>

#include "vm/native.hpp"

namespace krait::hostport {

// What open() and os are about.
enum class Files : std::uint8_t {
    Host,   // the host's files, environment and shell
    Board,  // what is mounted
};

std::span<const vm::ModuleDef* const> port_modules(Files files);

}  // namespace krait::hostport
