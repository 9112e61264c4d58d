#include "devtest/unittest_summary.hpp"

#include <charconv>
#include <string>

namespace krait::devtest {

namespace {

// Takes the last line off `text`.
std::string_view pop_line(std::string_view& text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    const auto start = text.find_last_of('\n') + 1;  // npos + 1 is 0
    const auto line = text.substr(start);
    text = text.substr(0, start);
    return line;
}

// The number between `before` and `after` if that is all there is.
std::optional<int> number_in(std::string_view line, std::string_view before,
                             std::string_view after) {
    if (!line.starts_with(before)) return std::nullopt;
    line.remove_prefix(before.size());
    int number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(line.data() + line.size() - end));
    if (error != std::errc{} || rest != after) return std::nullopt;
    return number;
}

}  // namespace

std::optional<UnittestSummary> read_unittest_summary(std::string_view output) {
    const auto result = pop_line(output);
    const auto empty = pop_line(output);
    const auto count = pop_line(output);
    const auto rule = pop_line(output);
    const auto ran = number_in(count, "Ran ", " tests");
    const auto skipped = number_in(result, "OK (skipped=", ")");
    const bool ok = result == "OK" || skipped;
    if (!ran || !empty.empty() || rule != std::string(70, '-')) return std::nullopt;
    if (!ok && !result.starts_with("FAILED (")) return std::nullopt;
    return UnittestSummary{.ran = *ran, .skipped = skipped.value_or(0), .ok = ok};
}

}  // namespace krait::devtest
