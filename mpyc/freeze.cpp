#include "mpyc/freeze.hpp"

#include "vm/code/malloc_blocks.hpp"
#include "mpyc/host_files.hpp"

namespace krait::vm {
namespace {

struct Module {
    std::string name;  // dotted
    std::string path;
    bool is_package = false;
    std::string file_name;  // in tracebacks: as the module would be found on a board
};

bool parse_module(const std::string& text, Module* out) {
    std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == text.size()) return false;
    out->name = text.substr(0, equals);
    out->path = text.substr(equals + 1);
    std::size_t slash = out->path.rfind('/');
    out->is_package = out->path.substr(slash == std::string::npos ? 0 : slash + 1) == "__init__.py";
    out->file_name = out->name;
    for (char& c : out->file_name) c = c == '.' ? '/' : c;
    out->file_name += out->is_package ? "/__init__.py" : ".py";
    return true;
}

void add_array(std::string& out, std::size_t index, std::span<const std::uint8_t> bytes) {
    constexpr std::size_t kBytesInLine = 20;
    out += "const std::uint8_t module_" + std::to_string(index) + "[] = {";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % kBytesInLine == 0) out += "\n    ";
        out += std::to_string(bytes[i]) + ",";
    }
    out += "\n};\n";
}

void add_row(std::string& out, std::size_t index, const Module& module) {
    std::string array = "module_" + std::to_string(index);
    out += "    {\"" + module.name + "\", " + array + ", sizeof " + array + ", " +
           (module.is_package ? "true" : "false") + "},\n";
}

}  // namespace

std::string freeze(const std::vector<std::string>& modules, const CompileOptions& options,
                   std::string* out) {
    std::string arrays;
    std::string rows;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        Module module;
        std::string source;
        if (!parse_module(modules[i], &module)) return modules[i] + ": not NAME=FILE.py\n";
        std::string error = read_file(module.path, &source);
        if (!error.empty()) return error + "\n";
        CompileOptions own = options;
        own.file_name = module.file_name;
        Arena arena(malloc_blocks());
        CompileResult result = compile(source, own, arena);
        if (result.status != CompileStatus::Ok) return describe_failure(result, module.path);
        add_array(arrays, i, result.image.bytes);
        add_row(rows, i, module);
    }
    *out = "// Made by krait-mpyc --freeze.\n#include \"vm/code/frozen.hpp\"\n\nnamespace {\n\n" +
           arrays + "\n}  // namespace\n\nnamespace krait::vm {\n\n" +
           "const FrozenModule frozen_modules[] = {\n" + rows + "};\n" +
           "const std::size_t frozen_module_count = " + std::to_string(modules.size()) +
           ";\n\n}  // namespace krait::vm\n";
    return "";
}

}  // namespace krait::vm
