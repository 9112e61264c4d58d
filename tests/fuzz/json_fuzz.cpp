// Any octets are JSON or a ValueError; what was read can be written and read again.
#include "tests/fuzz/module_fuzz.hpp"
#include "vm/modules/modules.hpp"

using namespace krait::vm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr char source[] = "import json\njson.loads(json.dumps(json.loads(data)))";
    run_with_input(json_module, source, {reinterpret_cast<const char*>(data), size});
    return 0;
}
