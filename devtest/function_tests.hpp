// Tests that are functions of a file: `def test_...()` with bare asserts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace krait::devtest {

struct TestFunction {
    std::string name;
    std::string fixture;  // what its parameter names; empty: it has none
    bool is_async = false;
};

// The functions test_* at the top level of `source`, in order. Throws SuiteError if one takes what
// there is not; it says what there is.
std::vector<TestFunction> find_test_functions(std::string_view source);

// The methods test* of the classes at the top level that are made from a TestCase, as CLASS.METHOD.
std::vector<std::string> find_test_methods(std::string_view source);

// The program that runs some functions of a file, and says what came of each.
struct FunctionProgram {
    std::string source;
    std::size_t first_line = 0;           // lines of it before the file's own
    std::size_t last_line = 0;            // and before what is behind these
    static const std::string_view kPart;  // what it prints where a function begins
};

// `folder`: where a function gets a folder of its own, with a slash behind.
FunctionProgram program_of(std::string_view source, const std::vector<TestFunction>& functions,
                           std::string_view folder);

// What a program said of one function.
struct FunctionEnd {
    std::string name;
    std::string how;      // "pass", "fail", "error", "exit", "skip REASON"; empty: it did not end
    std::string printed;  // lines ended by LF
};

// Where the marks stand in what it printed, of each function that began: of its begin, and of its
// end or what came last.
struct FunctionMarks {
    std::size_t begin, end;
};
std::vector<FunctionMarks> marks_in(std::string_view printed);

// Those that began, in order. What was printed before is in `*before`. Lines of the program in
// tracebacks are those of the file, named `file`; those of ours are left out.
std::vector<FunctionEnd> ends_of(const std::string& output, const FunctionProgram& program,
                                 const std::string& file, std::string* before);

}  // namespace krait::devtest
