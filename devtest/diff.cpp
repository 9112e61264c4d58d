#include "devtest/diff.hpp"

#include <dtl/dtl.hpp>

#include <sstream>
#include <vector>

namespace krait::devtest {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (stream.eof()) line += "\n\\ no newline at end";
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

std::string unified_diff(const std::string& expected, const std::string& actual) {
    dtl::Diff<std::string> diff(lines_of(expected), lines_of(actual));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream text;
    diff.printUnifiedFormat(text);
    return text.str();
}

}  // namespace krait::devtest
