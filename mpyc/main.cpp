// krait-mpyc: compiles Python to .mpy as mpy-cross does, and freezes modules into a C++ source.
#include <cstdio>
#include <string>

#include "mpyc/arguments.hpp"
#include "mpyc/freeze.hpp"
#include "mpyc/host_files.hpp"
#include "vm/code/disassemble.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"

namespace {

using namespace krait::vm;

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "krait-mpyc: %s\n", sentence.c_str());
    return 1;
}

Refusal print_instructions(std::string_view bytes, std::FILE* file) {
    Image image{{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}};
    auto print = [](void* to, std::string_view text) {
        std::fwrite(text.data(), 1, text.size(), static_cast<std::FILE*>(to));
    };
    return disassemble(image, {print, file});
}

std::string default_output(const std::string& input) {
    if (input == "-") return "-";
    std::size_t dot = input.rfind(".py");
    bool is_source = dot != std::string::npos && dot + 3 == input.size();
    return (is_source ? input.substr(0, dot) : input) + ".mpy";
}

int compile_file(Arguments& arguments) {
    const std::string& input = arguments.inputs[0];
    std::string source;
    if (std::string error = read_file(input, &source); !error.empty()) return refuse(error);
    std::string name = arguments.embedded_name;
    if (name.empty()) name = input == "-" ? "<stdin>" : input;
    arguments.options.file_name = name;
    Arena arena(malloc_blocks());
    CompileResult result = compile(source, arguments.options, arena);
    if (result.status != CompileStatus::Ok) {
        std::fputs(describe_failure(result, name).c_str(), stderr);
        return 1;
    }
    std::string output = arguments.output.empty() ? default_output(input) : arguments.output;
    std::string_view bytes(reinterpret_cast<const char*>(result.image.bytes.data()),
                           result.image.bytes.size());
    if (arguments.verbose) print_instructions(bytes, stderr);
    std::string error = write_file(output, bytes);
    return error.empty() ? 0 : refuse(error);
}

int freeze_modules(const Arguments& arguments) {
    std::string text;
    std::string error = freeze(arguments.inputs, arguments.options, &text);
    if (!error.empty()) {
        std::fputs(error.c_str(), stderr);
        return 1;
    }
    error = write_file(arguments.output.empty() ? "-" : arguments.output, text);
    return error.empty() ? 0 : refuse(error);
}

int disassemble_file(const Arguments& arguments) {
    std::string bytes;
    if (std::string error = read_file(arguments.inputs[0], &bytes); !error.empty()) {
        return refuse(error);
    }
    Refusal refusal = print_instructions(bytes, stdout);
    return refusal ? refuse(arguments.inputs[0] + ": " + refusal) : 0;
}

int say(const std::string& text) {
    std::string error = write_file("-", text);
    return error.empty() ? 0 : refuse(error);
}

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    if (std::string wrong = parse_arguments(argc, argv, &arguments); !wrong.empty()) {
        return refuse(wrong + "; see krait-mpyc --help");
    }
    switch (arguments.action) {
        case Action::Compile: return compile_file(arguments);
        case Action::Freeze: return freeze_modules(arguments);
        case Action::Disassemble: return disassemble_file(arguments);
        case Action::Version:
            // The last words are what tools look for in mpy-cross's answer.
            return say("krait-mpyc for MicroPython v1.27.0; mpy-cross emitting mpy v6.3\n");
        case Action::Help: return say(kUsage);
    }
}
