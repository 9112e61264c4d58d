#include "cli/compile.hpp"

#include <cstdlib>

#include "cli/command_error.hpp"
#include "cli/files.hpp"
#include "cli/query.hpp"
#include "vm/compile.hpp"

namespace krait::cli {

namespace {

constexpr std::string_view kSource = ".py", kCompiled = ".mpy";
constexpr long kVersion = 6;

vm::BlockSource blocks() {
    return {[](void*, std::size_t size) { return std::malloc(size); },
            [](void*, void* block, std::size_t) { std::free(block); }, nullptr};
}

}  // namespace

std::string compile_to_mpy(const std::string& name, std::string_view source) {
    vm::Arena arena(blocks());
    const auto result = vm::compile(source, {.file_name = name}, arena);
    if (result.status == vm::CompileStatus::OutOfMemory) throw std::bad_alloc();
    if (result.status == vm::CompileStatus::SyntaxError)
        throw CommandError(name + ", line " + std::to_string(result.error.line) + ": " +
                           result.error.kind + ": " + result.error.message);
    const auto bytes = result.image.bytes;
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool takes_mpy(Context& context) {
    const std::string text =
        ask(context, "cp -m", "import sys\nprint(getattr(sys.implementation, '_mpy', 0) & 255)");
    return std::strtol(text.c_str(), nullptr, 10) == kVersion;
}

bool is_module(std::string_view path) {
    const std::string name = base_name(path);
    return name.ends_with(kSource) && name != "boot.py" && name != "main.py";
}

std::string mpy_path(std::string_view path) {
    path.remove_suffix(kSource.size());
    return std::string(path).append(kCompiled);
}

}  // namespace krait::cli
