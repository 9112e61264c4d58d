#include "devtest/selection.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <numeric>
#include <optional>
#include <random>
#include <utility>

namespace krait::devtest {

// --- a pattern: or_test of Python's grammar, with words as its atoms

struct NamePattern::Node {
    enum class Kind { Word, Not, And, Or };
    Kind kind = Kind::Word;
    std::string word;  // in small letters
    std::unique_ptr<Node> left, right;
};

namespace {

using Node = NamePattern::Node;

std::string small(std::string_view text) {
    std::string result(text);
    for (char& each : result) each = char(std::tolower(static_cast<unsigned char>(each)));
    return result;
}

class PatternReader {
  public:
    explicit PatternReader(std::string_view text) : text_(text) { advance(); }

    std::unique_ptr<Node> all() {
        auto node = disjunction();
        if (!word_.empty()) fail("'" + word_ + "' is one too many");
        return node;
    }

  private:
    [[noreturn]] void fail(const std::string& why) const {
        throw SuiteError("-k " + std::string(text_) + ": " + why +
                         "; it is made of words, and, or, not and brackets");
    }
    void advance() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        const std::size_t begin = at_;
        const auto is_bracket = [&] { return text_[at_] == '(' || text_[at_] == ')'; };
        if (at_ < text_.size() && is_bracket())
            ++at_;
        else
            while (at_ < text_.size() && text_[at_] != ' ' && !is_bracket()) ++at_;
        word_ = text_.substr(begin, at_ - begin);
    }
    bool take(std::string_view word) {
        if (word_ != word) return false;
        advance();
        return true;
    }
    static std::unique_ptr<Node> joined(Node::Kind kind, std::unique_ptr<Node> left,
                                        std::unique_ptr<Node> right) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->left = std::move(left);
        node->right = std::move(right);
        return node;
    }
    std::unique_ptr<Node> disjunction() {
        auto node = conjunction();
        while (take("or")) node = joined(Node::Kind::Or, std::move(node), conjunction());
        return node;
    }
    std::unique_ptr<Node> conjunction() {
        auto node = negation();
        while (take("and")) node = joined(Node::Kind::And, std::move(node), negation());
        return node;
    }
    std::unique_ptr<Node> negation() {
        if (++depth_ > kMostDepth) fail("it is nested too deeply");
        auto node = take("not") ? joined(Node::Kind::Not, negation(), nullptr) : atom();
        --depth_;
        return node;
    }
    std::unique_ptr<Node> atom() {
        if (take("(")) {
            auto node = disjunction();
            if (!take(")")) fail("a bracket is not closed");
            return node;
        }
        if (word_.empty() || word_ == ")" || word_ == "and" || word_ == "or")
            fail("a word is missing");
        auto node = std::make_unique<Node>();
        node->word = small(word_);
        advance();
        return node;
    }

    static constexpr int kMostDepth = 100;
    std::string_view text_;
    std::size_t at_ = 0;
    std::string word_;  // the next one; empty: no more
    int depth_ = 0;
};

bool means(const Node& node, const std::string& id) {
    switch (node.kind) {
        case Node::Kind::Word: return id.find(node.word) != id.npos;
        case Node::Kind::Not: return !means(*node.left, id);
        case Node::Kind::And: return means(*node.left, id) && means(*node.right, id);
        case Node::Kind::Or: return means(*node.left, id) || means(*node.right, id);
    }
    return false;
}

// Leaves those functions or methods of a file that are meant; whether there are such.
bool keep_those_in(TestCase& test, const std::function<bool(const std::string&)>& is_meant) {
    if (test.kind == TestCase::Kind::Functions) {
        std::erase_if(test.functions, [&](const auto& each) { return !is_meant(each.name); });
        return !test.functions.empty();
    }
    if (test.kind != TestCase::Kind::Unittest) return false;
    const auto methods = find_test_methods(test.source);
    std::vector<std::string> meant;
    std::copy_if(methods.begin(), methods.end(), std::back_inserter(meant), is_meant);
    const bool are_some = !meant.empty();
    if (meant.size() < methods.size()) test.only = std::move(meant);
    return are_some;
}

}  // namespace

NamePattern::NamePattern(std::string_view text) : root_(PatternReader(text).all()) {}
NamePattern::~NamePattern() = default;
NamePattern::NamePattern(NamePattern&&) noexcept = default;
NamePattern& NamePattern::operator=(NamePattern&&) noexcept = default;

bool NamePattern::matches(std::string_view id) const { return means(*root_, small(id)); }

std::vector<TestCase> matching(std::vector<TestCase> tests, const NamePattern& pattern) {
    std::vector<TestCase> left;
    for (auto& test : tests) {
        const auto is_meant = [&](const std::string& name) {
            return pattern.matches(test.path + "::" + name);
        };
        if (test.defect || test.kind == TestCase::Kind::Expectation) {
            if (pattern.matches(test.path)) left.push_back(std::move(test));
        } else if (keep_those_in(test, is_meant)) {
            left.push_back(std::move(test));
        }
    }
    return left;
}

std::vector<TestCase> those_that(std::vector<TestCase> tests, const IsOneOf& are) {
    std::vector<TestCase> left;
    for (auto& test : tests) {
        const auto is_one = [&](const std::string& name) { return are(test, name); };
        if (is_one("") || keep_those_in(test, is_one)) left.push_back(std::move(test));
    }
    return left;
}

void put_first(std::vector<TestCase>& tests, const IsOneOf& are) {
    const auto is_one = [&](const TestCase& test) {
        TestCase those = test;
        return are(test, "") ||
               keep_those_in(those, [&](const std::string& name) { return are(test, name); });
    };
    std::stable_partition(tests.begin(), tests.end(), is_one);
}

std::vector<TestCase> shard_of(std::vector<TestCase> tests, unsigned number, unsigned count,
                               const std::function<double(const std::string&)>& seconds_of) {
    std::vector<double> seconds;
    for (const auto& test : tests) seconds.push_back(seconds_of(test.path));
    const double all = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    const auto known =
        std::count_if(seconds.begin(), seconds.end(), [](double s) { return s > 0; });
    for (double& each : seconds)
        if (each <= 0) each = known > 0 ? all / double(known) : 1;
    std::vector<std::size_t> longest_first(tests.size());
    std::iota(longest_first.begin(), longest_first.end(), 0);
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [&](auto a, auto b) { return seconds[a] > seconds[b]; });
    std::vector<double> loads(count, 0);
    std::vector<bool> is_ours(tests.size());
    for (const auto each : longest_first) {
        const auto least = std::min_element(loads.begin(), loads.end());
        *least += seconds[each];
        is_ours[each] = least - loads.begin() == std::ptrdiff_t(number) - 1;
    }
    std::vector<TestCase> ours;
    for (std::size_t i = 0; i < tests.size(); ++i)
        if (is_ours[i]) ours.push_back(std::move(tests[i]));
    return ours;
}

void shuffle(std::vector<TestCase>& tests, std::uint64_t seed) {
    // Not std::shuffle, whose order is each library's own.
    std::mt19937_64 dice(seed);
    for (std::size_t i = tests.size(); i > 1; --i) std::swap(tests[i - 1], tests[dice() % i]);
}

}  // namespace krait::devtest
