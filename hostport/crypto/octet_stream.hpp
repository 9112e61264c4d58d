// The stream under a DeflateIO: any object with readinto() or write(), which may misbehave.
#pragma once

#include <optional>
#include <string_view>

#include "vm/native.hpp"

namespace krait::hostport {

// OSError with this number.
vm::Raised raise_os_error(vm::Vm& vm, int number);

// Octets that lie ready in memory, if the stream is a builtin one of memory; null: it is not.
// Raises ValueError if it is closed.
vm::Result<std::optional<std::string_view>> octets_in_memory(vm::Vm& vm, vm::Value stream);
void skip_in_memory(vm::Value stream, std::size_t count);

// The next octet; none at the end. No octet is taken that is not given. `scratch` is a bytearray
// kept for these calls. Raises what readinto() raises; OSError if it has none, would have to wait,
// or answers what makes no sense.
vm::Result<std::optional<char>> read_octet(vm::Vm& vm, vm::Value stream, vm::Value scratch);
// Writes all of `octets`. Raises likewise.
vm::Result<void> write_octets(vm::Vm& vm, vm::Value stream, std::string_view octets);
// ioctl(4, 0) where a class offers that, as MicroPython's streams in C do it, else close().
vm::Result<void> close_stream(vm::Vm& vm, vm::Value stream);

}  // namespace krait::hostport
