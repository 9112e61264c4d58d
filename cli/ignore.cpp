#include "cli/ignore.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <span>

namespace krait::cli {

namespace {

using Parts = std::span<const std::string>;
constexpr const char* kAnyFolders = "**";

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const auto part = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(part.size() + 1, path.size()));
        if (!part.empty()) parts.emplace_back(part);
    }
    return parts;
}

bool matches(Parts pattern, Parts path) {
    while (!pattern.empty() && pattern[0] != kAnyFolders) {
        if (path.empty() || fnmatch(pattern[0].c_str(), path[0].c_str(), 0) != 0) return false;
        pattern = pattern.subspan(1);
        path = path.subspan(1);
    }
    if (pattern.empty()) return path.empty();
    while (!pattern.empty() && pattern[0] == kAnyFolders) pattern = pattern.subspan(1);
    if (pattern.empty()) return !path.empty();  // a/** is what lies in a, not a
    for (; !path.empty(); path = path.subspan(1))
        if (matches(pattern, path)) return true;
    return false;
}

}  // namespace

void IgnoreList::add(std::string_view line) {
    while (line.ends_with('\r') || (line.ends_with(' ') && !line.ends_with("\\ ")))
        line.remove_suffix(1);
    if (line.empty() || line[0] == '#') return;
    const bool takes_back = line[0] == '!';
    if (takes_back || line.starts_with("\\#") || line.starts_with("\\!")) line.remove_prefix(1);
    const bool folders_only = line.ends_with('/');
    if (folders_only) line.remove_suffix(1);
    Pattern pattern{parts_of(line), takes_back, folders_only};
    if (pattern.parts.empty()) return;
    if (line.find('/') == line.npos) pattern.parts.insert(pattern.parts.begin(), kAnyFolders);
    patterns_.push_back(std::move(pattern));
}

void IgnoreList::add_lines(std::string_view text) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        add(line);
    }
}

bool IgnoreList::is_named(const std::vector<std::string>& parts, bool is_folder) const {
    for (auto each = patterns_.rbegin(); each != patterns_.rend(); ++each)
        if ((is_folder || !each->folders_only) && matches(each->parts, parts))
            return !each->takes_back;
    return false;
}

bool IgnoreList::ignores(std::string_view path, bool is_folder) const {
    std::vector<std::string> upper;
    const auto parts = parts_of(path);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        upper.push_back(parts[i]);
        if (is_named(upper, is_folder || i + 1 < parts.size())) return true;
    }
    return false;
}

}  // namespace krait::cli
