// A command could not do what it was asked to.
#pragma once

#include <stdexcept>

namespace krait::cli {

// Ends krait with status 1 and this sentence, as mpremote ends.
class CommandError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace krait::cli
