// A test file, what it is to print, and what its header says about it.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace krait::devtest {

// The tests asked for cannot be had: a path is wrong, or holds no test. what() says which.
class SuiteError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct TestCase {
    std::string path;    // as it was found from the path given
    std::string source;  // lines ended by LF

    // The text of PATH.exp, lines ended by LF. Without it the file is a unittest file.
    std::optional<std::string> expected;

    // From the header, the comment lines before the first statement.
    std::vector<std::string>
        needs;  // "# needs: machine, network": modules that the board must have
    std::optional<std::string> skip;  // "# skip: reason": run on no board

    // Why it cannot be run: one of its files cannot be read, or its header makes no sense. A
    // sentence that names the file.
    std::optional<std::string> defect;
};

// The test files at and under `paths`, in order of path within each, none twice: files *.py that
// have a *.py.exp beside them or import unittest. A file named outright must be one. One that
// cannot be read, or whose *.py.exp cannot, is a test with a defect. Throws SuiteError if a path is
// not there, holds no test, or is a folder that cannot be searched.
std::vector<TestCase> find_test_cases(const std::vector<std::string>& paths);

// `text` with the line ends CR LF, and the CR CR LF of a doubly cooked terminal, as LF.
std::string with_plain_newlines(const std::string& text);

}  // namespace krait::devtest
