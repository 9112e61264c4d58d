// The command line asks for what there is not.
#pragma once

#include <stdexcept>

namespace krait::cli {

class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace krait::cli
