#include "devtest/reports/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

namespace krait::devtest {

namespace {

nlohmann::ordered_json as_json(const TestResult& result) {
    const Verdict& verdict = result.verdict;
    return {{"path", result.path},          {"name", result.name},
            {"target", result.target},      {"verdict", name_of(verdict.outcome)},
            {"reason", verdict.reason},     {"seconds", verdict.seconds},
            {"attempts", verdict.attempts}, {"output", verdict.output},
            {"diff", verdict.diff}};
}

}  // namespace

void JsonReport::add(const TestResult& result) { results_.push_back(result); }

void JsonReport::finish(const Summary& summary) {
    std::sort(results_.begin(), results_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.path, a.target, a.name) < std::tie(b.path, b.target, b.name);
    });
    auto tests = nlohmann::ordered_json::array();
    for (const auto& result : results_) tests.push_back(as_json(result));
    nlohmann::ordered_json sum;
    for (std::size_t i = 0; i < kOutcomes; ++i)
        sum[name_of(Verdict::Outcome(i))] = summary.counts[i];
    sum["seconds"] = summary.seconds;
    sum["interrupted"] = summary.interrupted;
    sum["ended_early"] = summary.ended_early;
    const nlohmann::ordered_json document = {{"tests", std::move(tests)},
                                             {"summary", std::move(sum)}};
    using OnBadUtf8 = nlohmann::ordered_json::error_handler_t;
    sink_(document.dump(2, ' ', false, OnBadUtf8::replace) + '\n');
}

}  // namespace krait::devtest
