#include "mpyc/arguments.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace krait::vm {

const char kUsage[] =
    R"(usage: krait-mpyc [options] [--] FILE|-
       krait-mpyc --freeze NAME=FILE.py ... -o OUT.cpp
       krait-mpyc --dis FILE.mpy

Compiles a Python source to MicroPython bytecode (.mpy version 6). `-` reads stdin; its output
goes to stdout unless -o is given, that of FILE.py to FILE.mpy.

  -o OUT                where the result goes; - is stdout
  -s NAME               the file name that tracebacks show (default: FILE as given)
  -O[N], -O N           optimisation: 1 drops asserts, 3 also line numbers; -O is -O1, -OO is -O2
  -v                    show the instructions that were made, on stderr
  -X emit=bytecode      what is made; native and viper code are not
  -X heapsize=N         accepted for mpy-cross's sake: memory is taken as needed
  -march=ARCH           the target's processor; bytecode is the same for all
  -msmall-int-bits=N    bits of a small integer on the target, 31 (default) to 63
  --freeze              make a C++ source that holds the compiled modules
  --dis                 show the instructions of a compiled file
  --version, --help
)";

namespace {

// What mpy-cross of MicroPython 1.29 knows (.mpy v6.3 section 2.1).
constexpr std::string_view architectures[] = {
    "x86",       "x64",    "armv6",     "armv6m",  "armv7m",  "armv7em", "armv7emsp",
    "armv7emdp", "xtensa", "xtensawin", "rv32imc", "rv64imc", "host",    "debug",
};

constexpr std::uint8_t kHighestOptimisation = 3;

bool parse_number(const std::string& text, int least, int most, int* out) {
    char* end = nullptr;
    long value = std::strtol(text.c_str(), &end, 10);
    if (text.empty() || *end || value < least || value > most) return false;
    *out = int(value);
    return true;
}

bool is_digit_alone(const std::string& text) {
    return text.size() == 1 && text[0] >= '0' && text[0] <= '9';
}

// Goes through the words of the command line.
class Reader {
  public:
    Reader(int argc, char** argv, Arguments& out) : words_(argv + 1, argv + argc), out_(out) {}

    std::string read() {
        std::string wrong;
        bool options_end = false;
        for (; next_ < words_.size() && wrong.empty(); ++next_) {
            std::string word = words_[next_];
            bool is_option = word.size() > 1 && word[0] == '-' && !options_end;
            if (word == "--" && is_option) {
                options_end = true;
            } else if (is_option) {
                wrong = read_option(word);
            } else {
                out_.inputs.push_back(word);
            }
        }
        if (!wrong.empty()) return wrong;
        bool needs_input = out_.action != Action::Version && out_.action != Action::Help;
        if (needs_input && out_.inputs.empty()) return "no input file";
        bool one_alone = out_.action == Action::Compile || out_.action == Action::Disassemble;
        return one_alone && out_.inputs.size() > 1 ? "one input file at a time" : "";
    }

  private:
    std::string read_option(const std::string& word) {
        if (word == "-o") return take_value(word, &out_.output);
        if (word == "-s") return take_value(word, &out_.embedded_name);
        if (word == "-v") return set(out_.verbose);
        if (word == "-X") return read_implementation_option();
        if (word == "--freeze") return act(Action::Freeze);
        if (word == "--dis") return act(Action::Disassemble);
        if (word == "--version") return act(Action::Version);
        if (word == "--help") return act(Action::Help);
        if (word.starts_with("-O")) return read_optimisation(word.substr(2));
        if (word.starts_with("-m")) return read_target(word.substr(2));
        if (word.find_first_not_of('v', 1) == word.npos) return set(out_.verbose);
        return "unknown option " + word;
    }

    std::string act(Action action) {
        out_.action = action;
        return "";
    }

    static std::string set(bool& flag) {
        flag = true;
        return "";
    }

    std::string take_value(const std::string& word, std::string* value) {
        if (next_ + 1 == words_.size()) return word + " needs a value";
        *value = words_[++next_];
        if (value->empty()) return word + " needs a value that is not empty";
        return "";
    }

    // -O3, -O 3, or a level for each O.
    std::string read_optimisation(std::string level) {
        bool apart =
            level.empty() && next_ + 1 < words_.size() && is_digit_alone(words_[next_ + 1]);
        if (apart) level = words_[++next_];
        int value = int(level.size()) + 1;
        bool all_o = level.find_first_not_of('O') == level.npos;
        if (!all_o && !is_digit_alone(level)) return "-O takes one digit";
        if (!all_o) value = level[0] - '0';
        out_.options.optimisation = std::uint8_t(std::min<int>(value, kHighestOptimisation));
        return "";
    }

    std::string read_target(const std::string& option) {
        constexpr std::string_view kArch = "arch=";
        constexpr std::string_view kBits = "small-int-bits=";
        int bits = 0;
        if (option.starts_with(kArch)) {
            std::string name = option.substr(kArch.size());
            bool known = std::find(std::begin(architectures), std::end(architectures), name) !=
                         std::end(architectures);
            return known ? "" : "no processor is called '" + name + "'";
        }
        if (!option.starts_with(kBits)) return "unknown option -m" + option;
        if (!parse_number(option.substr(kBits.size()), 31, 63, &bits)) {
            return "small ints have 31 to 63 bits";
        }
        out_.options.small_int_bits = std::uint8_t(bits);
        return "";
    }

    std::string read_implementation_option() {
        std::string option;
        if (std::string wrong = take_value("-X", &option); !wrong.empty()) return wrong;
        if (option == "emit=bytecode" || option.starts_with("heapsize=")) return "";
        if (option == "emit=native" || option == "emit=viper") {
            return "only bytecode is made here, no " + option.substr(5) + " code";
        }
        return "unknown option -X " + option;
    }

    std::vector<std::string> words_;
    std::size_t next_ = 0;
    Arguments& out_;
};

}  // namespace

std::string parse_arguments(int argc, char** argv, Arguments* out) {
    return Reader(argc, argv, *out).read();
}

}  // namespace krait::vm
