#include "cli/glob.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "cli/command_error.hpp"

namespace krait::cli {

namespace {

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    std::istringstream stream(path);
    for (std::string part; std::getline(stream, part, '/');)
        if (!part.empty()) parts.push_back(part);
    return parts;
}

std::string below(const std::string& folder, const std::string& name) {
    return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

// Of what lies in `folder`, the names that `part` matches.
void match_part(Files& files, const std::string& folder, const std::string& part, bool folders_only,
                std::vector<std::string>& found) {
    for (const auto& each : files.list(folder, false))
        if ((each.is_folder || !folders_only) &&
            fnmatch(part.c_str(), each.path.c_str(), FNM_PERIOD) == 0)
            found.push_back(below(folder, each.path));
}

}  // namespace

bool is_pattern(const std::string& path) { return path.find_first_of("*?[") != path.npos; }

std::vector<std::string> expand_pattern(Files& files, const std::string& command,
                                        const std::string& pattern) {
    if (!is_pattern(pattern) || files.kind(pattern)) return {pattern};
    std::vector<std::string> found{pattern.starts_with('/') ? "/" : ""};
    const auto parts = parts_of(pattern);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_last = i + 1 == parts.size();
        std::vector<std::string> next;
        for (const std::string& folder : found) {
            if (is_pattern(parts[i]))
                match_part(files, folder, parts[i], !is_last, next);
            else if (const auto path = below(folder, parts[i]); files.kind(path))
                next.push_back(path);
        }
        found = std::move(next);
    }
    if (found.empty()) throw CommandError(command + ": " + pattern + ": no file matches.");
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace krait::cli
