#include "devtest/reports/junit_xml.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <tuple>

#include "devtest/reports/clean_text.hpp"

namespace krait::devtest {

namespace {

using Outcome = Verdict::Outcome;
using Results = std::vector<const TestResult*>;

std::string seconds(double time) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.3f", time);
    return text.data();
}

// ISO 8601, in UTC and without a zone, as the schema has it.
std::string timestamp(JunitReport::Moment moment) {
    const std::time_t time = std::chrono::system_clock::to_time_t(moment);
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text;
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    return text.data();
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(clean_text(value).c_str());
}

// "tests/net/test_mqtt.py" is tests.net.test_mqtt, which servers show as a tree.
std::string class_name(const std::string& path) {
    std::string name = std::filesystem::path(path).replace_extension().lexically_normal().string();
    name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

bool is_error(Outcome outcome) {
    return outcome == Outcome::Error || outcome == Outcome::Timeout || outcome == Outcome::Infra;
}

void add_verdict(pugi::xml_node node, const Verdict& verdict) {
    if (verdict.outcome == Outcome::Pass) return;
    const bool is_skip = verdict.good();
    const char* const tag = is_skip                            ? "skipped"
                            : verdict.outcome == Outcome::Fail ? "failure"
                                                               : "error";
    auto child = node.append_child(tag);
    if (!is_skip || verdict.outcome != Outcome::Skip) set(child, "type", name_of(verdict.outcome));
    set(child, "message", verdict.reason);
    const std::string& detail = verdict.diff.empty() ? verdict.output : verdict.diff;
    if (!is_skip && !detail.empty()) child.text().set(clean_text(detail).c_str());
}

void add_case(pugi::xml_node suite, const TestResult& result) {
    auto node = suite.append_child("testcase");
    set(node, "classname", class_name(result.path));
    set(node, "name",
        result.name.empty() ? std::filesystem::path(result.path).filename().string() : result.name);
    set(node, "time", seconds(result.verdict.seconds));
    add_verdict(node, result.verdict);
    if (!result.verdict.output.empty())
        node.append_child("system-out").text().set(clean_text(result.verdict.output).c_str());
}

void set_counts(pugi::xml_node node, const Results& results) {
    const auto count = [&](auto is) {
        return std::to_string(std::count_if(results.begin(), results.end(),
                                            [&](auto* each) { return is(each->verdict.outcome); }));
    };
    set(node, "tests", std::to_string(results.size()));
    set(node, "failures", count([](Outcome each) { return each == Outcome::Fail; }));
    set(node, "errors", count(is_error));
}

void add_suite(pugi::xml_node root, const std::string& target, const Results& results,
               const std::string& start) {
    double time = 0;
    for (const auto* each : results) time += each->verdict.seconds;
    const auto skipped = std::count_if(results.begin(), results.end(), [](auto* each) {
        return each->verdict.good() && each->verdict.outcome != Outcome::Pass;
    });
    auto suite = root.append_child("testsuite");
    set(suite, "name", target);
    set_counts(suite, results);
    set(suite, "skipped", std::to_string(skipped));
    set(suite, "time", seconds(time));
    set(suite, "timestamp", start);
    for (const auto* each : results) add_case(suite, *each);
}

struct StringWriter final : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

}  // namespace

void JunitReport::finish(const Summary& summary) {
    std::sort(results_.begin(), results_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.target, a.path, a.name) < std::tie(b.target, b.path, b.name);
    });
    std::map<std::string, Results> suites;
    Results all;
    for (const auto& each : results_) {
        suites[each.target].push_back(&each);
        all.push_back(&each);
    }
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto root = document.append_child("testsuites");
    set(root, "name", "krait");
    set(root, "time", seconds(summary.seconds));
    set_counts(root, all);
    for (const auto& [target, results] : suites)
        add_suite(root, target, results, timestamp(start_));
    StringWriter writer;
    document.save(writer, " ", pugi::format_default, pugi::encoding_utf8);
    sink_(writer.text);
}

}  // namespace krait::devtest
