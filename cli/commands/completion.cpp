// krait completion SHELL
#include "cli/completion.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

constexpr const char* kWords = "KRAIT_COMPLETION";  // one a line, the last one being typed
constexpr double kPatienceSeconds = 2;

std::vector<std::string> typed_words() {
    const char* text = std::getenv(kWords);
    std::vector<std::string> words(1);
    for (const char* each = text ? text : ""; *each; ++each) {
        if (*each == '\n')
            words.emplace_back();
        else
            words.back() += *each;
    }
    return words;
}

// What the scripts ask for. Whoever presses Tab is not told what went wrong.
void write_candidates(Context& context) {
    context.settings.timeout_s = kPatienceSeconds;
    std::string text;
    try {
        for (const auto& each : candidates(typed_words(), *context.program, context))
            text += each + "\n";
    } catch (const std::exception&) {
        return;
    }
    write_out(text);
}

}  // namespace

Run add_completion(CLI::App& app, Context& context) {
    auto shell = std::make_shared<std::string>();
    app.add_option("SHELL", *shell,
                   "bash, zsh or fish: prints what its start-up file is to read, as in\n"
                   "source <(krait completion bash)")
        ->required()
        ->type_name("");
    return [shell, &context] {
        const std::string script = completion_script(*shell);
        if (*shell == "candidates")
            write_candidates(context);
        else if (script.empty())
            throw UsageError("completion is there for bash, zsh and fish, not for " + *shell);
        else
            write_out(script);
        return kExitOk;
    };
}

}  // namespace krait::cli
