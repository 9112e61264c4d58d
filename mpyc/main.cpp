// krait-mpyc: compiles Python to .mpy as mpy-cross does, and freezes modules into a C++ source.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "vm/code/disassemble.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"
#include "mpyc/freeze.hpp"
#include "mpyc/host_files.hpp"

namespace {

using namespace krait::vm;

constexpr const char* kUsage =
    "usage: krait-mpyc [-o OUT] [-s NAME] [-O N] [-msmall-int-bits=N] FILE|-\n"
    "       krait-mpyc --freeze NAME=FILE.py ... -o OUT.cpp\n"
    "       krait-mpyc --dis FILE.mpy\n"
    "\n"
    "Compiles a Python source to MicroPython bytecode (.mpy version 6). `-` reads stdin; its "
    "output\n"
    "goes to stdout unless -o is given, that of FILE.py to FILE.mpy.\n"
    "\n"
    "  -o OUT                where the result goes; - is stdout\n"
    "  -s NAME               the file name that tracebacks show (default: FILE as given)\n"
    "  -O N                  optimisation: 1 drops asserts, 3 also line numbers\n"
    "  -msmall-int-bits=N    bits of a small integer on the target, 31 (default) to 63\n"
    "  --freeze              make a C++ source that holds the compiled modules\n"
    "  --dis                 show the instructions of a compiled file\n"
    "  --version, --help\n";

struct Arguments {
    CompileOptions options;
    std::vector<std::string> inputs;
    std::string output;
    std::string embedded_name;
    bool freeze = false;
    bool disassemble = false;
};

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "krait-mpyc: %s\n", sentence.c_str());
    return 1;
}

bool parse_number(const char* text, int least, int most, std::uint8_t* out) {
    char* end = nullptr;
    long value = std::strtol(text, &end, 10);
    if (end == text || *end || value < least || value > most) return false;
    *out = std::uint8_t(value);
    return true;
}

// Reads the command line; empty on success, else what is wrong with it.
std::string parse_arguments(int argc, char** argv, Arguments* out) {
    constexpr const char* kBits = "-msmall-int-bits=";
    for (int i = 1; i < argc; ++i) {
        std::string argument = argv[i];
        bool takes_value = argument == "-o" || argument == "-s" || argument == "-O";
        if (takes_value && i + 1 == argc) return argument + " needs a value";
        if (argument == "-o") {
            out->output = argv[++i];
        } else if (argument == "-s") {
            out->embedded_name = argv[++i];
        } else if (argument.rfind("-O", 0) == 0) {
            const char* level = argument.size() > 2 ? argv[i] + 2 : argv[++i];
            if (!parse_number(level, 0, 3, &out->options.optimisation)) {
                return "optimisation is 0 to 3";
            }
        } else if (argument.rfind(kBits, 0) == 0) {
            const char* bits = argv[i] + std::strlen(kBits);
            if (!parse_number(bits, 31, 63, &out->options.small_int_bits)) {
                return "small ints have 31 to 63 bits";
            }
        } else if (argument == "--freeze") {
            out->freeze = true;
        } else if (argument == "--dis") {
            out->disassemble = true;
        } else if (argument.size() > 1 && argument[0] == '-') {
            return "unknown option " + argument;
        } else {
            out->inputs.push_back(argument);
        }
    }
    return out->inputs.empty() ? "no input file" : "";
}

std::string default_output(const std::string& input) {
    if (input == "-") return "-";
    std::size_t dot = input.rfind(".py");
    bool is_source = dot != std::string::npos && dot + 3 == input.size();
    return (is_source ? input.substr(0, dot) : input) + ".mpy";
}

int compile_file(Arguments& arguments) {
    if (arguments.inputs.size() > 1) return refuse("one input file at a time");
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
    Image image{{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}};
    auto print = [](void*, std::string_view text) {
        std::fwrite(text.data(), 1, text.size(), stdout);
    };
    Refusal refusal = disassemble(image, {print, nullptr});
    return refusal ? refuse(arguments.inputs[0] + ": " + refusal) : 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::puts("krait-mpyc; mpy-cross emitting mpy v6");
        return 0;
    }
    if (argc == 2 && std::strcmp(argv[1], "--help") == 0) {
        std::fputs(kUsage, stdout);
        return 0;
    }
    Arguments arguments;
    std::string wrong = parse_arguments(argc, argv, &arguments);
    if (!wrong.empty()) {
        refuse(wrong);
        std::fputs(kUsage, stderr);
        return 1;
    }
    if (arguments.disassemble) return disassemble_file(arguments);
    if (arguments.freeze) return freeze_modules(arguments);
    return compile_file(arguments);
}
