#include "devtest/test_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string_view>

namespace krait::devtest {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw SuiteError("cannot read " + path.string() + "; check its permissions");
    return text;
}

fs::path expectation_of(const fs::path& path) { return path.string() + ".exp"; }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r";
    const auto first = text.find_first_not_of(kBlank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) + 1 - first);
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> items;
    std::istringstream stream{std::string(text)};
    for (std::string item; std::getline(stream, item, ',');)
        if (!trimmed(item).empty()) items.emplace_back(trimmed(item));
    return items;
}

// The words of "import a, b.c as d" or "from a import b", without commas.
std::vector<std::string> words_of(std::string line) {
    std::replace(line.begin(), line.end(), ',', ' ');
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

bool imports_unittest(const std::string& source) {
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        const auto words = words_of(line);
        if (words.size() < 2) continue;
        if (words[0] == "from" && words[1] == "unittest") return true;
        if (words[0] == "import" &&
            std::find(words.begin(), words.end(), "unittest") != words.end())
            return true;
    }
    return false;
}

void check_module_names(const TestCase& test) {
    for (const auto& name : test.needs)
        if (std::any_of(name.begin(), name.end(),
                        [](unsigned char c) { return !std::isalnum(c) && c != '_' && c != '.'; }))
            throw SuiteError(test.path + ": '# needs:' lists modules, and '" + name +
                             "' is no module's name");
}

void read_header(TestCase& test) {
    std::istringstream lines(test.source);
    for (std::string line; std::getline(lines, line);) {
        const auto text = trimmed(line);
        if (text.empty()) continue;
        if (text.front() != '#') break;
        const auto comment = trimmed(text.substr(1));
        if (comment.starts_with("needs:")) test.needs = split_list(comment.substr(6));
        if (comment.starts_with("skip:")) test.skip = trimmed(comment.substr(5));
    }
    check_module_names(test);
}

// Nothing if the file is no test.
std::optional<TestCase> read_test_case(const fs::path& path) {
    TestCase test{.path = path.string(), .source = with_plain_newlines(read_file(path))};
    if (fs::exists(expectation_of(path)))
        test.expected = with_plain_newlines(read_file(expectation_of(path)));
    else if (!imports_unittest(test.source))
        return std::nullopt;
    read_header(test);
    return test;
}

std::vector<fs::path> python_files_under(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".py")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class Finder {
  public:
    void add_file(const fs::path& path) {
        auto test = read_test_case(path);
        if (!test)
            throw SuiteError(path.string() + " is no test: it has no " +
                             expectation_of(path).filename().string() +
                             " beside it and does not import unittest");
        keep(path, std::move(*test));
    }

    void add_folder(const fs::path& folder) {
        bool found = false;
        for (const auto& path : python_files_under(folder))
            if (auto test = read_test_case(path)) {
                keep(path, std::move(*test));
                found = true;
            }
        if (!found)
            throw SuiteError("no test in " + folder.string() +
                             ": no .py file has a .py.exp beside it or imports unittest");
    }

    std::vector<TestCase> take() { return std::move(tests_); }

  private:
    void keep(const fs::path& path, TestCase test) {
        if (seen_.insert(fs::canonical(path)).second) tests_.push_back(std::move(test));
    }

    std::vector<TestCase> tests_;
    std::set<fs::path> seen_;
};

}  // namespace

std::vector<TestCase> find_test_cases(const std::vector<std::string>& paths) {
    Finder finder;
    for (const auto& path : paths) {
        if (!fs::exists(path)) throw SuiteError("no file or folder " + path);
        fs::is_directory(path) ? finder.add_folder(path) : finder.add_file(path);
    }
    return finder.take();
}

std::string with_plain_newlines(const std::string& text) {
    std::string plain;
    plain.reserve(text.size());
    for (const char c : text) {
        if (c == '\n')
            for (int crs = 0; crs < 2 && plain.ends_with('\r'); ++crs) plain.pop_back();
        plain += c;
    }
    return plain;
}

}  // namespace krait::devtest
