#include "devtest/test_case.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>

#include "device/source_file.hpp"

namespace krait::devtest {

namespace {

namespace fs = std::filesystem;

// What is_other() is, a FIFO for one, might be waited for without end.
std::string read_text(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_other(path, ignored)) throw SuiteError(path.string() + " is no regular file");
    return with_plain_newlines(device::read_source(path.string(), device::Deadline::never()));
}

fs::path expectation_of(const fs::path& path) { return path.string() + ".exp"; }

// Also a link that leads nowhere: somebody meant to expect something.
bool has_expectation(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(expectation_of(path), ignored));
}

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

void read_needs(TestCase& test, std::string_view text) {
    constexpr std::string_view kWiring = "wiring:";
    for (std::string& name : split_list(text)) {
        const bool is_wiring = name.starts_with(kWiring);
        if (is_wiring) name = trimmed(std::string_view(name).substr(kWiring.size()));
        if (name.empty() || std::any_of(name.begin(), name.end(), [](unsigned char c) {
                return !std::isalnum(c) && c != '_' && c != '.' && c != '-';
            }))
            throw SuiteError(test.path +
                             ": '# needs:' lists modules, features and wiring:NAME, and '" + name +
                             "' is no name");
        (is_wiring ? test.wiring : test.needs).push_back(std::move(name));
    }
}

std::chrono::milliseconds read_timeout(const std::string& path, const std::string& text) {
    char* end = nullptr;
    const double seconds = std::strtod(text.c_str(), &end);
    constexpr double kMostSeconds = 1e6;
    if (text.empty() || *end != '\0' || !(seconds > 0) || seconds > kMostSeconds)
        throw SuiteError(path + ": '# timeout:' is a number of seconds, and '" + text +
                         "' is none");
    return std::chrono::milliseconds(static_cast<long>(seconds * 1000));
}

void read_header(TestCase& test) {
    std::istringstream lines(test.source);
    for (std::string line; std::getline(lines, line);) {
        const auto text = trimmed(line);
        if (text.empty()) continue;
        if (text.front() != '#') break;
        const auto comment = trimmed(text.substr(1));
        if (comment.starts_with("needs:")) read_needs(test, comment.substr(6));
        if (comment.starts_with("skip:")) test.skip = trimmed(comment.substr(5));
        if (comment.starts_with("xfail:")) test.xfail = trimmed(comment.substr(6));
        if (comment.starts_with("timeout:"))
            test.timeout = read_timeout(test.path, std::string(trimmed(comment.substr(8))));
    }
}

bool has_name_of_functions(const fs::path& path) {
    const std::string name = path.stem();
    return name.starts_with("test_") || name.ends_with("_test");
}

// False if the file is no test.
bool find_kind(const fs::path& path, TestCase& test) {
    if (has_expectation(path)) {
        test.kind = TestCase::Kind::Expectation;
        test.expected = read_text(expectation_of(path));
        return true;
    }
    try {
        if (has_name_of_functions(path)) test.functions = find_test_functions(test.source);
    } catch (const SuiteError& error) {
        throw SuiteError(path.string() + ": " + error.what());
    }
    if (!test.functions.empty() && !find_test_methods(test.source).empty())
        throw SuiteError(path.string() +
                         " has both functions test_* and classes of unittest: put "
                         "them into two files");
    test.kind = test.functions.empty() ? TestCase::Kind::Unittest : TestCase::Kind::Functions;
    return !test.functions.empty() || imports_unittest(test.source);
}

// Nothing if the file is no test.
std::optional<TestCase> read_test_case(const fs::path& path) {
    TestCase test{.path = path.string()};
    try {
        test.source = read_text(path);
        if (!find_kind(path, test)) return std::nullopt;
        read_header(test);
    } catch (const std::runtime_error& error) {  // a DeviceError or a SuiteError
        test.defect = error.what();
    }
    return test;
}

// Editors leave links that lead nowhere beside the file that they lock; these are no tests.
bool may_be_test(const fs::path& path) {
    std::error_code ignored;
    const auto type = fs::status(path, ignored).type();
    return path.extension() == ".py" && type != fs::file_type::directory &&
           (type == fs::file_type::regular || has_expectation(path));
}

// Links to folders are not followed, so it ends.
void collect_tests(const fs::path& folder, std::vector<fs::path>& files) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.symlink_status().type() == fs::file_type::directory)
            collect_tests(entry.path(), files);
        else if (may_be_test(entry.path()))
            files.push_back(entry.path());
    }
}

std::vector<fs::path> python_files_under(const fs::path& folder) try {
    std::vector<fs::path> files;
    collect_tests(folder, files);
    std::sort(files.begin(), files.end());
    return files;
} catch (const fs::filesystem_error& error) {
    throw SuiteError("cannot search the folder " + error.path1().string() + ": " +
                     error.code().message());
}

bool is_folder(const std::string& path) {
    std::error_code error;
    const auto type = fs::status(path, error).type();
    if (type == fs::file_type::not_found) throw SuiteError("no file or folder " + path);
    if (type == fs::file_type::none)
        throw SuiteError("cannot open " + path + ": " + error.message());
    return type == fs::file_type::directory;
}

class Finder {
  public:
    void add_file(const fs::path& path) {
        auto test = read_test_case(path);
        if (!test)
            throw SuiteError(path.string() + " is no test: it has no " +
                             expectation_of(path).filename().string() +
                             " beside it, is no test_*.py with functions test_*, and does not "
                             "import unittest");
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
                             ": no .py file has a .py.exp beside it, is a test_*.py with functions "
                             "test_*, or imports unittest");
    }

    std::vector<TestCase> take() { return std::move(tests_); }

  private:
    void keep(const fs::path& path, TestCase test) {
        // The folder only: what lies beside a link is its own.
        const auto folder = fs::weakly_canonical(fs::absolute(path).parent_path());
        if (seen_.insert(folder / path.filename()).second) tests_.push_back(std::move(test));
    }

    std::vector<TestCase> tests_;
    std::set<fs::path> seen_;
};

}  // namespace

std::vector<TestCase> find_test_cases(const std::vector<std::string>& paths) {
    Finder finder;
    for (const auto& path : paths)
        is_folder(path) ? finder.add_folder(path) : finder.add_file(path);
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
