#include "devtest/reports/github.hpp"

#include <filesystem>
#include <optional>
#include <string>

#include "devtest/reports/clean_text.hpp"

namespace krait::devtest {

namespace {

std::string escaped(const std::string& text, std::string_view also) {
    std::string result;
    for (const char each : clean_text(text)) {
        const bool is_special = each == '%' || each == '\r' || each == '\n';
        if (!is_special && also.find(each) == also.npos) {
            result += each;
            continue;
        }
        static constexpr char kDigits[] = "0123456789ABCDEF";
        (result += '%') += {kDigits[std::uint8_t(each) >> 4], kDigits[each & 15]};
    }
    return result;
}

std::string property(const std::string& text) { return escaped(text, ":,"); }

// Of the file's last line in a traceback: where its test was.
std::optional<std::string> line_in(const std::string& output, const std::string& file) {
    const std::string mark = "  File \"" + file + "\", line ";
    const auto at = output.rfind(mark);
    if (at == output.npos) return std::nullopt;
    const auto begin = at + mark.size();
    return output.substr(begin, output.find_first_not_of("0123456789", begin) - begin);
}

}  // namespace

void GithubReport::add(const TestResult& result) {
    const Verdict& verdict = result.verdict;
    const bool is_warning = verdict.outcome == Verdict::Outcome::Infra || verdict.good();
    if (verdict.good() && verdict.attempts == 1) return;
    std::string text = is_warning ? "::warning file=" : "::error file=";
    text += property(std::filesystem::path(result.path).lexically_normal());
    if (const auto line = line_in(verdict.output, std::filesystem::path(result.path).filename()))
        text += ",line=" + *line;
    text += ",title=" + property(result.id() + " on " + result.target) + "::";
    text += escaped(std::string(name_of(verdict.outcome)) +
                        (verdict.reason.empty() ? "" : ": " + verdict.reason),
                    "");
    if (verdict.attempts > 1) text += " (at attempt " + std::to_string(verdict.attempts) + ")";
    sink_(text + "\n");
}

}  // namespace krait::devtest
