// Board files: what a simulated board is, as TOML. BOARDS.md says what may stand in one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hostport/sim/hardware.hpp"

namespace krait::hostport {

// Reads one. None: `*error` is a sentence with the line, if it has one.
std::optional<BoardDescription> read_board(std::string_view text, std::string* error);

// What `--board` names: one of the boards that we bring, or a path. None: `*error` says why not.
std::optional<BoardDescription> find_board(std::string_view name, std::string* error);
// The names of those that we bring, with commas between.
std::string board_names();

// A host without a board: any pin, no parts.
const BoardDescription& no_board();

}  // namespace krait::hostport
