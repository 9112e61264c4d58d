// What a number on the command line may be, said in a sentence.
#pragma once

#include <CLI/CLI.hpp>

namespace krait::cli {

// An option's check: a whole number in decimal, from `least` to `most`.
CLI::Validator whole_number(long least, long most);

// An option's check: seconds, to a million, in decimal. From a thousandth on where 0 would not say
// whether it means "at once" or "never".
CLI::Validator seconds(double least = 0.001);

}  // namespace krait::cli
