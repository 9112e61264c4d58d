#include "cli/exit_status.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "device/python_source.hpp"

namespace krait::cli {

std::string ExitStatus::watched(std::string_view source) const {
    // As CPython has it: no value is 0, a text is printed and is 1. Where there is no compile(),
    // only the name of the file in tracebacks is another.
    return "try:\n"
           " (lambda s:exec(compile(s,'<stdin>','exec') if hasattr(__import__('builtins'),"
           "'compile') else s,globals()))(" +
           device::python_literal(source) +
           ")\n"
           "except SystemExit as error:\n"
           " error=error.args[0] if error.args else None\n"
           " if not (error is None or isinstance(error,(int,bool))):\n  print(error)\n  error=1\n"
           " print(" +
           device::python_literal(mark_) + "+str(int(error or 0)),end='')\n";
}

std::string ExitStatus::own_part(std::string traceback) {
    constexpr std::string_view kOurs =
        "  File \"<stdin>\", line 2, in <module>\r\n  File \"<stdin>\", line 2, in <lambda>\r\n";
    if (const auto at = traceback.find(kOurs); at != traceback.npos)
        traceback.erase(at, kOurs.size());
    return traceback;
}

void ExitStatus::feed(std::string_view piece, const device::OutputSink& sink) {
    held_ += piece;
    if (held_.starts_with(mark_)) return;
    const auto found = held_.find(mark_);
    std::size_t keep = found == held_.npos ? 0 : held_.size() - found;
    // The longest end of it that is a beginning of the mark.
    for (std::size_t size = std::min(mark_.size(), held_.size()); keep == 0 && size > 0; --size)
        if (std::string_view(mark_).starts_with(held_.substr(held_.size() - size))) keep = size;
    const std::string shown = held_.substr(0, held_.size() - keep);
    held_.erase(0, shown.size());
    if (!shown.empty()) sink(shown);
}

void ExitStatus::finish(const device::OutputSink& sink) {
    if (held_.starts_with(mark_) || held_.empty()) return;
    sink(held_);
    held_.clear();
}

int ExitStatus::status() const {
    if (!held_.starts_with(mark_)) return 0;
    return static_cast<int>(std::strtoll(held_.c_str() + mark_.size(), nullptr, 10) & 0xFF);
}

std::string random_token() {
    std::array<char, 20> digits{};
    std::random_device random;
    std::snprintf(digits.data(), digits.size(), "%08x%08x", random(), random());
    return digits.data();
}

}  // namespace krait::cli
