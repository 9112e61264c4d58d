#include "cli/commands/copy.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <span>

#include "cli/command_error.hpp"
#include "cli/compile.hpp"
#include "cli/files.hpp"
#include "cli/glob.hpp"
#include "cli/output.hpp"

namespace krait::cli {

namespace {

// Both sides, by the name of the command that errors begin with.
class Sides {
  public:
    Sides(std::string command, Context& context)
        : command(std::move(command)), remote(this->command, context), local(this->command) {}

    Files& of(const Place& place) { return place.is_remote ? static_cast<Files&>(remote) : local; }

    const std::string command;
    RemoteFiles remote;
    LocalFiles local;
};

class Copier {
  public:
    Copier(Sides& sides, const CopyOptions& options, Context& context)
        : sides_(sides), options_(options), context_(context) {}

    // `line` is said before the first file that is added from now on is copied.
    void announce(std::string line) { lines_.push_back({jobs_.size(), std::move(line)}); }

    void add(const Place& source, const Place& destination, bool into_folder) {
        const auto kind = sides_.of(source).kind(source.path);
        if (!kind)
            throw CommandError(sides_.command + ": " + source.path + ": " + std::strerror(ENOENT) +
                               ".");
        if (kind->is_folder && !options_.recursive)
            throw CommandError(sides_.command + ": -r not specified; omitting directory");
        if (kind->is_folder) return add_folder(source, destination, into_folder);
        Place target = destination;
        if (into_folder) target.path = joined(destination.path, base_name(source.path));
        add_file(source, target, kind->size_bytes);
    }

    // The folders are there; now the files, of which a board says in one answer which it has.
    void finish() {
        for (std::size_t at = done_; at < jobs_.size(); at = done_) {
            const std::size_t count = count_together(std::span(files_).subspan(at));
            copy_together(std::span(jobs_).subspan(at, count),
                          std::span(files_).subspan(at, count));
        }
        say_lines();
    }

  private:
    struct Line {
        std::size_t job;  // the number of the one that it stands before
        std::string text;
    };

    struct Job {
        Place source, target;
        std::string content;
        std::string source_on_board;  // where the .py would be that `target` was made of
    };

    void add_file(const Place& source, const Place& target, std::uint64_t size_bytes) {
        if (target.is_remote && base_name(target.path) == device::RemoteFs::kUnfinished)
            return complain(source.path +
                            " is left out: a board's files have this name while "
                            "they are on their way");
        jobs_.push_back({source, target, {}, {}});
        files_.push_back({source.path, false, size_bytes});
    }

    // Those that stand before the jobs that are done, and the next one.
    void say_lines() {
        for (; lines_said_ < lines_.size() && lines_[lines_said_].job <= done_; ++lines_said_)
            context_.say(lines_[lines_said_].text);
    }

    // `files`: what is read for the jobs.
    void copy_together(std::span<Job> jobs, std::span<const FileEntry> files) {
        for (std::size_t at = 0; at < jobs.size();) {  // those of one side
            Files& from = sides_.of(jobs[at].source);
            std::size_t end = at + 1;
            while (end < jobs.size() && &sides_.of(jobs[end].source) == &from) ++end;
            for (auto& content : from.read_all(files.subspan(at, end - at)))
                jobs[at++].content = std::move(content);
        }
        if (options_.compile) compile_modules(jobs);
        write(jobs);
        for (Job& job : jobs) {
            job.content = {};
            // The board would import it rather than what was made of it.
            if (!job.source_on_board.empty() && sides_.remote.kind(job.source_on_board))
                sides_.remote.remove(job.source_on_board);
        }
    }

    // All of a command line go to the same side. What is said of one is said when it is begun.
    void write(std::span<const Job> jobs) {
        const std::vector<bool> is_there = up_to_date(jobs);
        const std::size_t first = done_;
        std::vector<Files::Copy> copies;
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (is_there[i]) continue;
            copies.push_back({jobs[i].target.path, jobs[i].content});
            numbers.push_back(i);
        }
        const auto tell_up_to = [&](std::size_t number) {
            for (; done_ - first < number; ++done_) {
                say_lines();
                const std::size_t i = done_ - first;
                if (is_there[i]) context_.say("Up to date: " + jobs[i].target.path);
            }
            if (number < jobs.size()) say_lines();
        };
        numbers.push_back(jobs.size());
        tell_up_to(numbers[0]);
        if (copies.empty()) return;
        sides_.of(jobs[0].target).write_all(copies, [&](std::size_t index) {
            tell_up_to(numbers[index + 1]);
        });
    }

    // Into a folder that is there, else as one of that name.
    void add_folder(const Place& source, const Place& destination, bool into_folder) {
        Files& from = sides_.of(source);
        Files& to = sides_.of(destination);
        Place target = destination;
        const std::string name = base_name(source.path);
        if (into_folder && !name.empty() && name != ".")
            target.path = joined(destination.path, name);
        auto entries = from.list(source.path, true);
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.path < b.path; });
        if (!to.kind(target.path)) to.make_folder(target.path);
        for (const auto& each : entries) {
            Place from_here = source, to_here = target;
            from_here.path = joined(source.path, each.path);
            to_here.path = joined(target.path, each.path);
            if (each.is_folder)
                to.make_folder(to_here.path);
            else
                add_file(from_here, to_here, each.size_bytes);
        }
    }

    void compile_modules(std::span<Job> jobs) {
        const auto is_for_board = [](const Job& job) {
            const bool is_named_so =
                job.target.path.ends_with(".mpy") && is_module(job.source.path);
            return job.target.is_remote && (is_named_so || is_module(job.target.path));
        };
        if (std::none_of(jobs.begin(), jobs.end(), is_for_board)) return;
        if (!takes_mpy_) {
            takes_mpy_ = takes_mpy(context_);
            if (!*takes_mpy_)
                complain("this board takes no .mpy of version 6, so the .py go as they are");
        }
        if (!*takes_mpy_) return;
        for (Job& job : jobs) {
            if (!is_for_board(job)) continue;
            if (!job.target.path.ends_with(".mpy")) {
                job.source_on_board = job.target.path;
                job.target.path = mpy_path(job.target.path);
            }
            job.content = compile_to_mpy(job.source.path, job.content);
        }
    }

    std::vector<bool> up_to_date(std::span<const Job> jobs) {
        if (options_.force || !jobs[0].target.is_remote) return std::vector<bool>(jobs.size());
        std::vector<Files::Copy> copies;
        for (const Job& job : jobs) copies.push_back({job.target.path, job.content});
        return sides_.remote.same(copies);
    }

    Sides& sides_;
    const CopyOptions& options_;
    Context& context_;
    std::vector<Job> jobs_;
    std::vector<FileEntry> files_;  // what each job reads
    std::size_t done_ = 0;
    std::vector<Line> lines_;
    std::size_t lines_said_ = 0;
    std::optional<bool> takes_mpy_;
};

// A command line of sources and a destination, looked up.
struct Paths {
    std::vector<Place> sources;
    Place destination;
    std::string destination_word;
    bool says_folder = false, is_there = false, is_into_folder = false;
};

std::string word_of(const Place& place) { return (place.is_remote ? ":" : "") + place.path; }

Paths read_paths(const std::vector<std::string>& words, Sides& sides) {
    if (words.size() < 2) throw CommandError(sides.command + ": missing destination path");
    Paths paths{{}, Place(words.back()), words.back()};
    paths.says_folder = paths.destination.path.size() > 1 && paths.destination.path.ends_with('/');
    if (paths.says_folder) paths.destination.path.pop_back();
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const Place source(words[i]);
        for (auto& path : expand_pattern(sides.of(source), sides.command, source.path))
            paths.sources.emplace_back((source.is_remote ? ":" : "") + path);
    }
    const auto kind = sides.of(paths.destination).kind(paths.destination.path);
    paths.is_there = kind.has_value();
    paths.is_into_folder = kind && kind->is_folder;
    return paths;
}

// A slash behind it says that it is a folder, but one that is copied as a whole makes it.
void check_destination(const Paths& paths, const std::string& command, bool makes_folder) {
    const bool are_several = paths.sources.size() > 1;
    if (are_several && !paths.is_there)
        throw CommandError(command + ": destination does not exist");
    if ((are_several || (paths.says_folder && !makes_folder)) && !paths.is_into_folder)
        throw CommandError(command + ": destination is not a directory");
}

// `take`s one source after the other, up to one that fails; what was taken is `finish`ed.
template <class Take, class Finish>
void for_each_source(const Paths& paths, const std::string& command, Take take, Finish finish) {
    try {
        for (Place each : paths.sources) {
            const std::string line = command + " " + word_of(each) + " " + paths.destination_word;
            while (each.path.size() > 1 && each.path.ends_with('/')) each.path.pop_back();
            take(each, line);
        }
    } catch (const CommandError&) {
        finish();
        throw;
    }
    finish();
}

void rename_into_place(Files& files, const Place& source, const Paths& paths) {
    std::string target = paths.destination.path;
    if (paths.is_into_folder) target = joined(target, base_name(source.path));
    files.rename(source.path, target);
}

}  // namespace

void copy(const std::vector<std::string>& words, const CopyOptions& options, Context& context) {
    Sides sides("cp", context);
    const Paths paths = read_paths(words, sides);
    Copier copier(sides, options, context);
    const auto take = [&](const Place& source, const std::string& line) {
        if (options.verbose) copier.announce(line);
        check_destination(paths, sides.command, options.recursive && !paths.is_there);
        copier.add(source, paths.destination, paths.is_into_folder);
    };
    for_each_source(paths, sides.command, take, [&] { copier.finish(); });
}

void move(const std::vector<std::string>& words, const CopyOptions& options, Context& context) {
    Sides sides("mv", context);
    const Paths paths = read_paths(words, sides);
    CopyOptions all = options;
    all.recursive = true;
    Copier copier(sides, all, context);
    std::vector<Place> copied;
    const auto take = [&](const Place& source, const std::string& line) {
        if (options.verbose) copier.announce(line);
        check_destination(paths, sides.command, false);
        if (source.is_remote != paths.destination.is_remote) {
            copier.add(source, paths.destination, paths.is_into_folder);
            copied.push_back(source);
            return;
        }
        copier.finish();
        rename_into_place(sides.of(source), source, paths);
    };
    for_each_source(paths, sides.command, take, [&] {
        copier.finish();
        for (const Place& each : copied) sides.of(each).remove_tree(each.path);
    });
}

}  // namespace krait::cli
