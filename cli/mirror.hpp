// Makes one folder like another, across the wire.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "cli/ignore.hpp"

namespace krait::cli {

struct MirrorOptions {
    std::string command = "sync";       // what errors begin with
    bool removes = false;               // also what the source has not
    bool dry_run = false;               // only say what would be done
    std::vector<std::string> excluded;  // patterns, besides those of .kraitignore
};

struct Change {
    enum class Kind : char { Added = '+', Changed = '~', Removed = '-' };
    Kind kind;
    std::string path;  // from the top; a folder's ends in a slash
};

struct MirrorResult {
    std::vector<Change> changes;
    std::size_t unchanged = 0;  // files
};

// What a mirror leaves alone: .git, __pycache__, what transfers leave behind, what the .kraitignore
// of the local folder names, and `excluded`.
IgnoreList ignored_in(LocalFiles& files, const std::string& folder,
                      const std::vector<std::string>& excluded);

// What lies in a folder of this machine and below, a folder before what is in it, sorted, but
// nothing that is ignored. Links to folders are not followed.
std::vector<FileEntry> local_tree(LocalFiles& files, const std::string& folder,
                                  const IgnoreList& ignored);

// Makes what lies in `destination` what lies in `source`; one is the board's. What is removed goes
// first, as it makes room; then folders are made, then files written, each as a whole. `told` hears
// of each change when it is done. Other file systems of the board are left alone. Throws
// CommandError.
MirrorResult mirror(const Place& source, const Place& destination, const MirrorOptions& options,
                    Context& context, const std::function<void(const Change&)>& told);

}  // namespace krait::cli
