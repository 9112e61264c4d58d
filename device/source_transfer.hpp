// Hands a program to a board that stands at the raw REPL's prompt.
#pragma once

#include <string_view>

#include "device/reader.hpp"
#include "device/transport.hpp"

namespace krait::device {

// Throws DeviceError{Source} if `source` holds a character that the raw REPL keeps for itself.
void check_sendable(std::string_view source);

// Sends a sendable `source`, by raw paste if `takes_raw_paste`, which turns false if the board
// declines; else as plain raw REPL lines. When it returns the board has all of `source`, or as much
// as it needed to find a syntax error, and answers next. By raw paste, `behind` goes with it, for
// the program to read: true if so. Throws DeviceError{Protocol} if the board answers out of turn,
// DeviceError{Timeout} if it stays silent.
bool send_program(std::string_view source, Transport& transport, Reader& reader,
                  bool& takes_raw_paste, Deadline deadline, std::string_view behind = {});

}  // namespace krait::device
