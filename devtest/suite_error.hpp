// What is wrong with tests themselves.
#pragma once

#include <stdexcept>

namespace krait::devtest {

// The tests asked for cannot be had: a path is wrong, or holds no test. what() says which.
class SuiteError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace krait::devtest
