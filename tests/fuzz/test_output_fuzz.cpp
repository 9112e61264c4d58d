// Any octets are what a test prints: there is a verdict, and reports take it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "devtest/function_tests.hpp"
#include "devtest/reports/clean_text.hpp"
#include "devtest/reports/evidence.hpp"
#include "devtest/verdict.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace krait::devtest;
    const std::string text(reinterpret_cast<const char*>(data), size);
    Execution execution;
    execution.printed = text.substr(0, text.find('\x04'));
    execution.traceback = text.substr(std::min(execution.printed.size(), text.size()));
    for (const auto kind : {TestCase::Kind::Expectation, TestCase::Kind::Unittest}) {
        TestCase test;
        test.path = "t.py";
        test.kind = kind;
        test.expected = "1\n";
        const auto results = judge(test, execution);
        if (results.empty()) std::abort();
        for (const auto& each : results) evidence(each.verdict);
    }
    std::string before;
    const FunctionProgram program{.source = "", .first_line = 3, .last_line = 9};
    const auto ends = ends_of(text, program, "t.py", &before);
    if (ends.size() != marks_in(text).size()) std::abort();
    const std::string clean = clean_text(text);
    if (clean != clean_text(clean)) std::abort();
    return 0;
}
