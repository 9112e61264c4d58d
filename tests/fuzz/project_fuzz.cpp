// Any octets are a project or a sentence with a line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "project/project.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace krait::project;
    try {
        read_project({reinterpret_cast<const char*>(data), size}, "krait.toml");
    } catch (const ProjectError& error) {
        if (!std::string_view(error.what()).starts_with("krait.toml:")) std::abort();
    }
    return 0;
}
