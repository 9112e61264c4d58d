#include "cli/commands/test_history.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/output.hpp"
#include "device/digest.hpp"
#include "device/printable.hpp"
#include "devtest/reports/console.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;
using devtest::History;
using Json = nlohmann::ordered_json;

constexpr unsigned kRunsShown = 20, kEntriesShown = 50;

std::string local_time(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&time, &parts);
    std::array<char, 32> text;
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts);
    return text.data();
}

std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json as_json(const History::Run& run) {
    Json json = {{"run", run.number}, {"start", run.start_s}, {"seconds", run.seconds}};
    for (std::size_t i = 0; i < devtest::kOutcomes; ++i)
        json[devtest::name_of(devtest::Verdict::Outcome(i))] = run.summary.counts[i];
    return json;
}

Json as_json(const History::Flake& flake) {
    return {{"test", flake.id},
            {"target", flake.target},
            {"runs", flake.runs},
            {"failures", flake.failures},
            {"turns", flake.turns}};
}

Json as_json(const History::Entry& entry) {
    return {{"run", entry.run},         {"start", entry.start_s},    {"test", entry.id},
            {"target", entry.target},   {"verdict", entry.verdict},  {"reason", entry.reason},
            {"seconds", entry.seconds}, {"attempts", entry.attempts}};
}

template <class Rows>
Json all_as_json(const Rows& rows) {
    Json all = Json::array();
    for (const auto& each : rows) all.push_back(as_json(each));
    return all;
}

void show_runs(const History& history, bool as_json) {
    auto runs = history.runs(kRunsShown);
    const auto flakes = history.flakes(kRunsShown);
    if (as_json) {
        write_out(dump({{"runs", all_as_json(runs)}, {"unsteady", all_as_json(flakes)}}));
        return;
    }
    if (runs.empty()) write_out("no run yet\n");
    for (auto& run : runs) {
        run.summary.seconds = run.seconds;
        write_out(local_time(run.start_s) + "  " + devtest::sum_text(run.summary) + "\n");
    }
    if (!flakes.empty()) write_out("\nunsteady, though their text was the same:\n");
    for (const auto& each : flakes)
        write_out("  " + device::printable(each.id + " on " + each.target) + ": " +
                  std::to_string(each.failures) + " of " + std::to_string(each.runs) +
                  " runs failed\n");
}

void show_entries(const History& history, const std::string& part, bool as_json) {
    const auto entries = history.entries(part, kEntriesShown);
    if (as_json) {
        write_out(dump(all_as_json(entries)));
        return;
    }
    if (entries.empty())
        write_out("no run of a test whose name holds " + device::quoted(part) + "\n");
    for (const auto& each : entries) {
        std::array<char, 32> seconds;
        std::snprintf(seconds.data(), seconds.size(), "%8.2f s  ", each.seconds);
        std::array<char, 16> verdict;
        std::snprintf(verdict.data(), verdict.size(), "%-9s", each.verdict.c_str());
        write_out(local_time(each.start_s) + "  " + verdict.data() + seconds.data() +
                  device::printable(each.id + " on " + each.target) +
                  (each.reason.empty() ? "" : ": " + device::printable(each.reason)) + "\n");
    }
}

}  // namespace

std::string default_history_path(const std::string& of) {
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    const char* const home = std::getenv("HOME");
    const fs::path folder = cache && *cache ? fs::path(cache)
                            : home && *home ? fs::path(home) / ".cache"
                                            : fs::temp_directory_path();
    constexpr std::size_t kOctets = 8;  // of a name that says no more than which folder it is
    return folder / "krait" / "tests" /
           (fs::path(of).filename().string() + "-" +
            device::hex_of(device::sha256_of(of).substr(0, kOctets)) + ".db");
}

void show_history(const History& history, const std::vector<std::string>& parts, bool as_json) {
    if (parts.empty()) show_runs(history, as_json);
    for (const auto& each : parts) show_entries(history, each, as_json);
}

}  // namespace krait::cli
