#include "cli/mirror.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "cli/command_error.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kIgnoreFile = ".kraitignore";

std::string below(const std::string& folder, const std::string& path) {
    const bool needs_slash = !folder.empty() && !folder.ends_with('/') && !path.empty();
    return folder + (needs_slash ? "/" : "") + path;
}

std::string parent_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == path.npos ? "" : path.substr(0, slash);
}

using Tree = std::map<std::string, FileEntry>;  // sorted: a folder before what is in it

Tree tree_of(std::vector<FileEntry> entries, const IgnoreList& ignored) {
    Tree tree;
    for (auto& each : entries)
        if (!ignored.ignores(each.path, each.is_folder)) tree.emplace(each.path, each);
    return tree;
}

void add_local(LocalFiles& files, const std::string& top, const std::string& path,
               const IgnoreList& ignored, std::vector<FileEntry>& found) {
    auto entries = files.list(below(top, path), false);
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    for (auto& each : entries) {
        each.path = below(path, each.path);
        const bool is_link = fs::is_symlink(fs::symlink_status(below(top, each.path)));
        if (ignored.ignores(each.path, each.is_folder) || (is_link && each.is_folder)) continue;
        found.push_back(each);
        if (each.is_folder) add_local(files, top, each.path, ignored, found);
    }
}

class Mirror {
  public:
    Mirror(const Place& source, const Place& destination, const MirrorOptions& options,
           Context& context, const std::function<void(const Change&)>& told)
        : source_(source),
          destination_(destination),
          options_(options),
          told_(told),
          remote_(options.command, context),
          local_(options.command),
          ignored_(ignored_in(local_, local_place().path, options.excluded)) {}

    MirrorResult run() {
        const auto found = from().kind(source_.path);
        if (!found || !found->is_folder)
            throw CommandError(options_.command + ": " + source_.path + " is no folder");
        theirs_ = tree(source_);
        const auto there = to().kind(destination_.path);
        if (there && !there->is_folder)
            throw CommandError(options_.command + ": " + destination_.path + " is no folder");
        if (there) ours_ = tree(destination_);
        if (!there && !options_.dry_run) make_with_parents(destination_.path);
        remove_what_is_too_much();
        make_folders();
        write_files();
        return std::move(result_);
    }

  private:
    const Place& local_place() const { return source_.is_remote ? destination_ : source_; }
    Files& side(const Place& place) {
        return place.is_remote ? static_cast<Files&>(remote_) : local_;
    }
    Files& from() { return side(source_); }
    Files& to() { return side(destination_); }

    Tree tree(const Place& place) {
        return tree_of(place.is_remote ? remote_.list(place.path, true)
                                       : local_tree(local_, place.path, ignored_),
                       ignored_);
    }

    void tell(Change::Kind kind, const FileEntry& entry) {
        result_.changes.push_back({kind, entry.path + (entry.is_folder ? "/" : "")});
        told_(result_.changes.back());
    }

    void make_with_parents(const std::string& path) {
        const std::string parent = parent_of(path);
        if (!parent.empty() && !to().kind(parent)) make_with_parents(parent);
        to().make_folder(path);
    }

    // What the source has not, or has as another kind; what lies in a folder before it.
    void remove_what_is_too_much() {
        std::vector<FileEntry> removed;
        for (const auto& [path, ours] : ours_) {
            const auto theirs = theirs_.find(path);
            const bool is_other =
                theirs != theirs_.end() && theirs->second.is_folder != ours.is_folder;
            if (is_other && !options_.removes)
                throw CommandError(options_.command + ": " + path +
                                   " is a file on one side and a folder on the " +
                                   "other; --delete would replace it");
            if (options_.removes && (is_other || theirs == theirs_.end())) removed.push_back(ours);
        }
        for (auto each = removed.rbegin(); each != removed.rend(); ++each) remove(*each);
    }

    void remove(const FileEntry& entry) {
        const std::string path = below(destination_.path, entry.path);
        if (!options_.dry_run) {
            // What is ignored below a folder keeps it.
            if (entry.is_folder && !to().list(path, false).empty()) return;
            entry.is_folder ? to().remove_folder(path) : to().remove(path);
        }
        ours_.erase(entry.path);
        tell(Change::Kind::Removed, entry);
    }

    void make_folders() {
        for (const auto& [path, entry] : theirs_) {
            if (!entry.is_folder || ours_.contains(path)) continue;
            const std::string there = below(destination_.path, path);
            // A board lists no folder on which it has another file system.
            if (destination_.is_remote && is_listed(parent_of(path)) && to().kind(there))
                throw CommandError(options_.command + ": " + there +
                                   " is another file system of the board");
            if (!options_.dry_run) to().make_folder(there);
            tell(Change::Kind::Added, entry);
        }
    }
    bool is_listed(const std::string& folder) const {
        return folder.empty() || ours_.contains(folder);
    }

    void write_files() {
        compare();
        std::vector<FileEntry> written;
        for (const auto& [path, entry] : theirs_) {
            if (entry.is_folder) continue;
            if (same_.contains(path))
                ++result_.unchanged;
            else
                written.push_back(entry);
        }
        for (std::span<const FileEntry> rest = written; !rest.empty();) {
            const std::size_t count = count_together(rest);
            write_together(rest.first(count));
            rest = rest.subspan(count);
        }
    }

    void write_together(std::span<const FileEntry> files) {
        std::size_t arrived = files.size();
        if (!options_.dry_run) {
            const std::vector<std::string> contents = contents_of(files);
            std::vector<Files::Copy> copies;
            for (std::size_t i = 0; i < files.size(); ++i)
                copies.push_back({below(destination_.path, files[i].path), contents[i]});
            arrived = 0;
            try {
                to().write_all(copies, [&](std::size_t) { ++arrived; });
            } catch (...) {
                tell_written(files.first(arrived));
                throw;
            }
        }
        tell_written(files.first(arrived));
    }

    void tell_written(std::span<const FileEntry> files) {
        for (const FileEntry& each : files)
            tell(ours_.contains(each.path) ? Change::Kind::Changed : Change::Kind::Added, each);
    }

    std::vector<std::string> contents_of(std::span<const FileEntry> files) {
        std::vector<std::string> contents(files.size());
        std::vector<FileEntry> unread;
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (const auto read = contents_.find(files[i].path); read != contents_.end()) {
                contents[i] = std::move(read->second);
                continue;
            }
            unread.push_back(files[i]);
            unread.back().path = below(source_.path, files[i].path);
            numbers.push_back(i);
        }
        auto read = from().read_all(unread);
        for (std::size_t i = 0; i < numbers.size(); ++i) contents[numbers[i]] = std::move(read[i]);
        return contents;
    }

    // A board says in few answers which files it has as we have them.
    void compare() {
        const std::string& remote_top = source_.is_remote ? source_.path : destination_.path;
        std::vector<std::string> paths;
        for (const auto& [path, theirs] : theirs_)
            if (!theirs.is_folder && may_be_same(path, theirs)) paths.push_back(path);
        std::map<std::string, std::string> local_contents;
        std::vector<device::RemoteFs::Copy> copies;
        for (const auto& path : paths) {
            auto& content = local_contents[path];
            content = local_.read(below(local_place().path, path));
            copies.push_back({below(remote_top, path), content});
        }
        const auto same = copies.empty() ? std::vector<bool>() : remote_.same(copies);
        for (std::size_t i = 0; i < paths.size(); ++i)
            if (same[i]) same_.insert(paths[i]);
        if (!source_.is_remote) contents_ = std::move(local_contents);
    }
    bool may_be_same(const std::string& path, const FileEntry& theirs) const {
        const auto ours = ours_.find(path);
        if (ours == ours_.end() || ours->second.is_folder) return false;
        const auto of_board = source_.is_remote ? theirs.size_bytes : ours->second.size_bytes;
        return of_board == 0 || theirs.size_bytes == ours->second.size_bytes;
    }

    const Place& source_;
    const Place& destination_;
    const MirrorOptions& options_;
    const std::function<void(const Change&)>& told_;
    RemoteFiles remote_;
    LocalFiles local_;
    IgnoreList ignored_;
    Tree theirs_, ours_;  // the source's and the destination's
    std::set<std::string> same_;
    std::map<std::string, std::string> contents_;  // of the source, as far as read
    MirrorResult result_;
};

}  // namespace

IgnoreList ignored_in(LocalFiles& files, const std::string& folder,
                      const std::vector<std::string>& excluded) {
    IgnoreList ignored;
    for (const char* each : {".git/", "__pycache__/", kIgnoreFile, ".krait-*-tmp"})
        ignored.add(each);
    ignored.add(std::string(device::RemoteFs::kUnfinished));
    const std::string path = below(folder, kIgnoreFile);
    if (files.kind(path)) ignored.add_lines(files.read(path));
    for (const auto& each : excluded) ignored.add(each);
    return ignored;
}

std::vector<FileEntry> local_tree(LocalFiles& files, const std::string& folder,
                                  const IgnoreList& ignored) {
    std::vector<FileEntry> found;
    add_local(files, folder, "", ignored, found);
    return found;
}

MirrorResult mirror(const Place& source, const Place& destination, const MirrorOptions& options,
                    Context& context, const std::function<void(const Change&)>& told) {
    return Mirror(source, destination, options, context, told).run();
}

}  // namespace krait::cli
