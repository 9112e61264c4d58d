// Any octets are literals or none; what was read is JSON, and commands or a sentence.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli/config.hpp"
#include "cli/python_literal.hpp"
#include "cli/usage_error.hpp"

using namespace krait::cli;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto literal = parse_literal(text))
        if (!nlohmann::json::accept(json_of(*literal))) std::abort();
    try {
        aliases_of(text);
    } catch (const UsageError&) {
    }
    return 0;
}
