// Text that is put together: a sink, and the arguments of an error text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "vm/result.hpp"

namespace krait::vm {

class Vm;
struct Str;

// Where printed text goes.
class Printer {
  public:
    virtual Result<void> write(Vm& vm, std::string_view text) = 0;

  protected:
    ~Printer() = default;
};

// What fills one {} of a format.
struct FormatArg {
    FormatArg(std::string_view text) : text(text) {}  // NOLINT: converts on purpose
    FormatArg(const char* text) : text(text) {}       // NOLINT
    FormatArg(const Str* text);                       // NOLINT
    template <class Integer>
    requires std::is_integral_v<Integer> FormatArg(Integer number)
        : number(std::int64_t(number)), is_number(true) {}  // NOLINT

    static FormatArg hex(std::uintptr_t number) {
        FormatArg arg{std::int64_t(number)};
        arg.is_hex = true;
        return arg;
    }

    std::string_view text;
    std::int64_t number = 0;
    bool is_number = false;
    bool is_hex = false;
};

// Writes `format`, each {} replaced by the next of `args`.
Result<void> print_format(Vm& vm, Printer& out, std::string_view format,
                          std::span<const FormatArg> args);

}  // namespace krait::vm
