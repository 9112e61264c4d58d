// A program of this machine, made ready for a board.
#pragma once

#include <string>
#include <vector>

#include "device/interrupt.hpp"

namespace krait::cli {

// The text of the file at `path`. Throws UsageError, and what device::read_source throws.
std::string read_program(const std::string& path, const device::Interrupt& interrupt);

// What gives a program that runs after it these words as sys.argv.
std::string setting_of_argv(const std::vector<std::string>& words);

}  // namespace krait::cli
