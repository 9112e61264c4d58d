// What a program asks of the debugger that it runs under (Arm semihosting 2.0): files of the host,
// its command line, the time, and the end with a status. QEMU answers if started with -semihosting.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace krait::cortexm {

// Reads a file of the host from its start, until it or `into` ends. Its whole size in bytes, or:
constexpr std::int32_t kNoFile =
    -1;  // also of a path with NUL in it or of more than 255 characters
constexpr std::int32_t kFolder = -2;
std::int32_t read_file(std::string_view path, std::span<std::uint8_t> into);
// The words after the program's name; empty if there are none.
std::string_view command_line(std::span<char> into);
// Seconds since 1970-01-01 UTC.
std::uint32_t epoch_s();
// Ends the emulator with `status`.
[[noreturn]] void end(int status);

}  // namespace krait::cortexm
