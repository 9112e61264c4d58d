// Which of the tests that were found are to be run, and in what order.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "devtest/test_case.hpp"

namespace krait::devtest {

// Names of tests that a user means: words, `and`, `or`, `not` and brackets, as pytest's -k. A word
// means all whose id (PATH::NAME) holds it, however it is capitalised.
class NamePattern {
  public:
    // Throws SuiteError, which says what is wrong with it.
    explicit NamePattern(std::string_view text);
    ~NamePattern();
    NamePattern(NamePattern&&) noexcept;
    NamePattern& operator=(NamePattern&&) noexcept;

    bool matches(std::string_view id) const;

    struct Node;

  private:
    std::unique_ptr<Node> root_;
};

// Leaves those that `pattern` means: files; of files with functions or classes, those in them.
std::vector<TestCase> matching(std::vector<TestCase> tests, const NamePattern& pattern);

// Whether a test, or with an empty name a file as a whole, is one of some.
using IsOneOf = std::function<bool(const TestCase& test, const std::string& name)>;

// Leaves those that are: files, or those in them.
std::vector<TestCase> those_that(std::vector<TestCase> tests, const IsOneOf& are);

// Those that are come first; all keep their order otherwise.
void put_first(std::vector<TestCase>& tests, const IsOneOf& are);

// The part `number`, from 1, of `count` that all tests are in once: each file goes to the part that
// has least to do. What a file takes is `seconds_of(path)`; what is not known (0) takes as long as
// the others on average.
std::vector<TestCase> shard_of(std::vector<TestCase> tests, unsigned number, unsigned count,
                               const std::function<double(const std::string& path)>& seconds_of);

// The same for the same seed.
void shuffle(std::vector<TestCase>& tests, std::uint64_t seed);

}  // namespace krait::devtest
