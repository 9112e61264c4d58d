// The commands of the control channel: one line of JSON in, one out. CONTROL.md is their contract.
#pragma once

#include <string>
#include <string_view>

#include "hostport/machine/sim_controls.hpp"

namespace krait::hostport {

// What a line asks for beside its answer.
enum class Asked : std::uint8_t { Nothing, Watch, Unwatch };

// Does what `line` says: the answer, a line without its end. Whatever `line` is, there is one.
std::string answer(std::string_view line, Machine& machine, SimControls& controls, Asked* asked);

}  // namespace krait::hostport
