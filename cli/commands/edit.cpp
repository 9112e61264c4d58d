// krait edit FILE...: a file of the board in the user's editor
#include <stdlib.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "cli/command_error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "cli/word_list.hpp"

namespace krait::cli {

namespace {

namespace fs = std::filesystem;

// A file of this machine that ends in the name of the board's, so that the editor knows its kind.
// It stays if it holds what the board did not take.
class Draft {
  public:
    Draft(const std::string& name, std::string_view content) {
        path_ = fs::temp_directory_path() / ("krait-XXXXXX" + name);
        device::Fd file(mkstemps(path_.data(), static_cast<int>(name.size())));
        if (file.get() < 0)
            throw CommandError("edit: cannot make a file in " + fs::temp_directory_path().string());
        write_all(file.get(), content, path_);
    }
    ~Draft() {
        if (!is_kept_) unlink(path_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::string& path() const { return path_; }
    void keep() { is_kept_ = true; }

  private:
    std::string path_;
    bool is_kept_ = false;
};

void edit(const std::string& path, const std::string& editor, Context& context) {
    RemoteFiles board("edit", context);
    LocalFiles here("edit");
    context.say("edit :" + path);
    const auto kind = board.kind(path);
    if (!kind) board.write(path, "");
    const std::string before = kind ? board.read(path) : "";
    Draft draft(base_name(path), before);
    if (std::system((editor + " \"" + draft.path() + "\"").c_str()) != 0)
        return complain("edit: " + editor + " ended as one that failed; " + path +
                        " stays as it is");
    const std::string after = here.read(draft.path());
    if (after == before) return;
    try {
        board.write(path, after);
    } catch (...) {
        draft.keep();
        complain("what was edited is kept in " + draft.path());
        throw;
    }
}

}  // namespace

Run add_edit(CLI::App& app, Context& context) {
    auto paths = std::make_shared<std::vector<std::string>>();
    add_words(app, "FILE", *paths, "on the board")->required();
    return [paths, &context] {
        const char* editor = std::getenv("EDITOR");
        if (!editor || !*editor) throw CommandError("edit: $EDITOR not set");
        for (std::string path : *paths) {
            path.erase(0, path.find_first_not_of(':'));
            edit(path, editor, context);
        }
        return kExitOk;
    };
}

}  // namespace krait::cli
