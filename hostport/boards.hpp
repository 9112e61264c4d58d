// The board files that we bring, hostport/boards/NAME.toml, kept in the program.
#pragma once

#include <span>
#include <string_view>

namespace krait::hostport {

struct BoardText {
    std::string_view name, text;
};
std::span<const BoardText> board_texts();

}  // namespace krait::hostport
