// Which files a mirror leaves alone: patterns as git has them (gitignore(5)).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace krait::cli {

// Of patterns that match, the last one counts. One without a slash in front of its end matches a
// name at any depth, any other a path from the top; `**` is any number of folders; a slash at the
// end means folders only; `!` in front takes back. What lies in an ignored folder is ignored.
class IgnoreList {
  public:
    // One line: a pattern, a comment or nothing.
    void add(std::string_view line);
    // Each line of a file's text.
    void add_lines(std::string_view text);

    // `path` from the top of the tree, its parts parted by slashes.
    bool ignores(std::string_view path, bool is_folder) const;

  private:
    struct Pattern {
        std::vector<std::string> parts;
        bool takes_back, folders_only;
    };
    bool is_named(const std::vector<std::string>& parts, bool is_folder) const;

    std::vector<Pattern> patterns_;
};

}  // namespace krait::cli
