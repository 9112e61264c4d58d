// A test file, what it is to print, and what its header says about it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "devtest/function_tests.hpp"
#include "devtest/suite_error.hpp"

namespace krait::devtest {

// A file of tests.
struct TestCase {
    enum class Kind {
        Expectation,  // prints what PATH.exp holds
        Functions,    // has functions test_*
        Unittest,     // has classes of unittest
    };

    std::string path;    // as it was found from the path given
    std::string source;  // lines ended by LF
    Kind kind = Kind::Unittest;
    std::string expected;  // of kind Expectation: the text of PATH.exp, lines ended by LF
    std::vector<TestFunction> functions;  // of kind Functions: those to be run
    std::vector<std::string> only;        // of kind Unittest: whose results are wanted; empty: all

    // From the header, the comment lines before the first statement.
    // "# needs: network, i2c, wiring:loopback": modules or features that the target must have, and
    // what must be wired to it.
    std::vector<std::string> needs, wiring;
    std::optional<std::string> skip;                   // "# skip: reason": run nowhere
    std::optional<std::string> xfail;                  // "# xfail: reason": is to fail
    std::optional<std::chrono::milliseconds> timeout;  // "# timeout: seconds"

    // Why it cannot be run: one of its files cannot be read, or its header makes no sense. A
    // sentence that names the file.
    std::optional<std::string> defect;
};

// The test files at and under `paths`, in order of path within each, none twice: files *.py that
// have a *.py.exp beside them, are called test_*.py or *_test.py and have functions test_*, or
// import unittest. A file named outright must be one. One that cannot be read, or whose *.py.exp
// cannot, is a test with a defect. Throws SuiteError if a path is not there, holds no test, or is a
// folder that cannot be searched.
std::vector<TestCase> find_test_cases(const std::vector<std::string>& paths);

// `text` with the line ends CR LF, and the CR CR LF of a doubly cooked terminal, as LF.
std::string with_plain_newlines(const std::string& text);

}  // namespace krait::devtest
