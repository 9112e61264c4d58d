// krait watch FOLDER [:DESTINATION] [--run FILE]
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/program_source.hpp"
#include "cli/commands/sync.hpp"
#include "cli/folder_watch.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/error.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::string folder, destination = ":";
    std::string program;  // ""; nothing is run
    MirrorOptions options;
};

// What tells that something was changed, at the cost of no look into files.
struct Mark {
    std::string path;
    fs::file_time_type changed_at;
    std::uintmax_t size_bytes;
    bool operator==(const Mark&) const = default;
};

class Watcher {
  public:
    Watcher(const Arguments& arguments, Context& context)
        : arguments_(arguments), context_(context) {}

    // Ends by Ctrl-C alone, or if the board or this machine fail.
    [[noreturn]] void run() {
        bool is_first = true;
        while (true) {
            const auto before = marks();
            sync(is_first);
            if (is_first) context_.say("watching " + arguments_.folder + "; Ctrl-C ends it");
            is_first = false;
            if (arguments_.program.empty())
                wait_for_change(before, nullptr);
            else
                run_until_change(before);
        }
    }

  private:
    // Of all that is watched. Whatever changes from here on is told of.
    std::vector<Mark> marks() {
        const auto ignored = ignored_in(files_, arguments_.folder, arguments_.options.excluded);
        const auto tree = local_tree(files_, arguments_.folder, ignored);
        std::vector<std::string> folders{arguments_.folder};
        for (const auto& each : tree)
            if (each.is_folder) folders.push_back(arguments_.folder + "/" + each.path);
        if (!arguments_.program.empty())
            folders.push_back(fs::absolute(arguments_.program).parent_path());
        watch_.watch(folders);
        std::vector<Mark> found;
        // Listed again: what came between the list and the watch was not told of.
        for (const auto& each : local_tree(files_, arguments_.folder, ignored))
            found.push_back(mark_of(arguments_.folder + "/" + each.path, each.is_folder));
        if (!arguments_.program.empty()) found.push_back(mark_of(arguments_.program, false));
        return found;
    }
    static Mark mark_of(const std::string& path, bool is_folder) {
        std::error_code ignored;
        if (is_folder) return {path, {}, 0};
        return {path, fs::last_write_time(path, ignored), fs::file_size(path, ignored)};
    }

    // What fails later may be a file that was gone before it was read, or too large by a change
    // that the next one mends.
    void sync(bool is_first) {
        try {
            mirror_aloud(Place(arguments_.folder), Place(arguments_.destination),
                         arguments_.options, context_);
        } catch (const CommandError& error) {
            if (is_first) throw;
            complain(error.what());
        }
    }

    // False: `stop` was raised.
    bool wait_for_change(const std::vector<Mark>& before, const device::Interrupt* stop) {
        const auto deadline = device::Deadline::never().or_on(&context_.interrupt);
        while (watch_.wait(deadline, stop))
            if (marks() != before) return true;
        return false;
    }

    // The program runs here, in the board's thread; another one waits for the change that ends it.
    void run_until_change(const std::vector<Mark>& before) {
        const device::Interrupt changed, stop;
        std::exception_ptr failed;
        std::thread waiter([&] {
            try {
                wait_for_change(before, &stop);
            } catch (...) {
                failed = std::current_exception();
            }
            changed.raise();
        });
        try {
            run_program(changed);
        } catch (...) {
            stop.raise();
            waiter.join();
            throw;
        }
        waiter.join();
        if (failed) std::rethrow_exception(failed);
    }

    // To its end, or until `changed` is raised.
    void run_program(const device::Interrupt& changed) {
        try {
            const auto source = read_program(arguments_.program, changed);
            context_.board().soft_reset();
            context_.board().exec(source, device::Deadline::never().or_on(&changed), write_out);
        } catch (const device::RemoteException& error) {
            write_out(error.traceback());
        } catch (const UsageError& error) {
            complain(error.what());  // an editor may have it open
        } catch (const device::DeviceError& error) {
            if (error.kind() != device::DeviceError::Kind::Interrupted) throw;
        }
    }

    const Arguments& arguments_;
    Context& context_;
    LocalFiles files_{"watch"};
    FolderWatch watch_;
};

}  // namespace

Run add_watch(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option("FOLDER", arguments->folder, "of this machine")->required()->type_name("");
    app.add_option("DESTINATION", arguments->destination, "the board's, with a colon in front")
        ->type_name("")
        ->check(CLI::Validator(
            [](const std::string& text) -> std::string {
                return text.starts_with(':') ? "" : "the board's folder begins with a colon";
            },
            ""))
        ->capture_default_str();
    app.add_option("--run", arguments->program,
                   "after each change run this file of this machine anew")
        ->type_name("FILE");
    arguments->options.command = "watch";
    add_mirror_options(app, arguments->options);
    return [arguments, &context]() -> int { Watcher(*arguments, context).run(); };
}

}  // namespace krait::cli
