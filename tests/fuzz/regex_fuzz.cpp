// Any octets are a pattern or a ValueError, and every pattern finds something or nothing. The input
// is a pattern, a newline, and the text to look in.
#include "tests/fuzz/module_fuzz.hpp"
#include "vm/modules/modules.hpp"

using namespace krait::vm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr char source[] =
        "import re\n"
        "pattern, _, text = data.partition(b'\\n')\n"
        "regex = re.compile(pattern)\n"
        "found = regex.search(text)\n"
        "regex.sub(b'<\\\\0>', text)\n"
        "regex.split(text)\n"
        "re.search(pattern.decode(), text.decode()).group(0)\n";
    run_with_input(re_module, source, {reinterpret_cast<const char*>(data), size});
    return 0;
}
