#include "cli/commands/number_checks.hpp"

#include <charconv>
#include <string>

namespace krait::cli {

namespace {

// All of `text` as a number from `least` to `most`, and no "nan", which is in no range.
template <typename Number>
bool is_in_range(const std::string& text, Number least, Number most) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && rest == end && number >= least && number <= most;
}

}  // namespace

CLI::Validator whole_number(long least, long most) {
    return {[=](const std::string& text) -> std::string {
                if (is_in_range(text, least, most)) return {};
                return "'" + text + "' is no whole number from " + std::to_string(least) + " to " +
                       std::to_string(most);
            },
            ""};
}

CLI::Validator seconds(double least) {
    return {[least](const std::string& text) -> std::string {
                if (is_in_range(text, least, 1e6)) return {};
                return "'" + text + "' is no number of seconds from " +
                       (least > 0 ? "0.001" : "0") + " to 1000000";
            },
            ""};
}

}  // namespace krait::cli
