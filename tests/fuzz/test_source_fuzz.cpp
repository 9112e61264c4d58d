// Any octets are the text of a test. What is rewritten so that asserts show values has the lines
// that it had, and compiles if it did.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "devtest/assertions.hpp"
#include "devtest/function_tests.hpp"
#include "devtest/suite_error.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"

namespace {

using namespace krait;

bool compiles(std::string_view source) {
    vm::Arena arena(vm::malloc_blocks());
    const auto result = vm::compile(source, {.file_name = "t.py"}, arena);
    return result.status == vm::CompileStatus::Ok;
}

auto lines_in(std::string_view text) { return std::count(text.begin(), text.end(), '\n'); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const std::string shown = devtest::with_values_shown(source);
    if (lines_in(shown) != lines_in(source)) std::abort();
    if (compiles(source) && !compiles(shown)) std::abort();
    devtest::find_test_methods(source);
    try {
        const auto functions = devtest::find_test_functions(source);
        const auto program = devtest::program_of(source, functions, "/");
        if (program.last_line - program.first_line < std::size_t(lines_in(source))) std::abort();
    } catch (const devtest::SuiteError&) {
    }
    return 0;
}
