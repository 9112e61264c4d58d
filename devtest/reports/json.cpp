#include "devtest/reports/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

namespace krait::devtest {

namespace {

nlohmann::ordered_json as_json(const std::string& path, const std::string& board,
                               const Verdict& verdict) {
    return {{"path", path},
            {"board", board},
            {"verdict", name_of(verdict.outcome)},
            {"reason", verdict.reason},
            {"seconds", verdict.seconds},
            {"output", verdict.output},
            {"diff", verdict.diff}};
}

}  // namespace

void JsonReport::add(const TestCase& test, const std::string& board, const Verdict& verdict) {
    entries_.push_back({test.path, board, verdict});
}

void JsonReport::finish(const Summary& summary) {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.path, a.board) < std::tie(b.path, b.board);
    });
    auto tests = nlohmann::ordered_json::array();
    for (const auto& [path, board, verdict] : entries_)
        tests.push_back(as_json(path, board, verdict));
    const nlohmann::ordered_json document = {{"tests", std::move(tests)},
                                             {"summary",
                                              {{"passed", summary.passed},
                                               {"failed", summary.failed},
                                               {"skipped", summary.skipped},
                                               {"errors", summary.errors},
                                               {"seconds", summary.seconds},
                                               {"interrupted", summary.interrupted},
                                               {"ended_early", summary.ended_early}}}};
    using OnBadUtf8 = nlohmann::ordered_json::error_handler_t;
    sink_(document.dump(2, ' ', false, OnBadUtf8::replace) + '\n');
}

}  // namespace krait::devtest
