// krait sync SOURCE DESTINATION
#include "cli/commands/sync.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

using Json = nlohmann::ordered_json;

std::size_t count(const MirrorResult& result, Change::Kind kind) {
    std::size_t number = 0;
    for (const Change& each : result.changes) number += each.kind == kind;
    return number;
}

Json paths(const MirrorResult& result, Change::Kind kind) {
    Json all = Json::array();
    for (const Change& each : result.changes)
        if (each.kind == kind) all.push_back(each.path);
    return all;
}

void write_json(const MirrorResult& result, bool dry_run) {
    const Json document{{"added", paths(result, Change::Kind::Added)},
                        {"changed", paths(result, Change::Kind::Changed)},
                        {"removed", paths(result, Change::Kind::Removed)},
                        {"unchanged", result.unchanged},
                        {"dry_run", dry_run}};
    write_out(document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

std::string summary(const MirrorResult& result, bool dry_run) {
    using Kind = Change::Kind;
    return std::string(dry_run ? "would be: " : "") + std::to_string(count(result, Kind::Added)) +
           " added, " + std::to_string(count(result, Kind::Changed)) + " changed, " +
           std::to_string(count(result, Kind::Removed)) + " removed, " +
           std::to_string(result.unchanged) + " unchanged";
}

}  // namespace

void add_mirror_options(CLI::App& app, MirrorOptions& options) {
    app.add_flag("--delete", options.removes, "remove what SOURCE has not");
    app.add_option("--exclude", options.excluded,
                   "leave alone what matches, as a line of .kraitignore")
        ->type_name("GLOB")
        ->allow_extra_args(false);
}

MirrorResult mirror_aloud(const Place& source, const Place& destination,
                          const MirrorOptions& options, Context& context) {
    auto result = mirror(source, destination, options, context, [&](const Change& change) {
        context.say(std::string(1, char(change.kind)) + " " + change.path);
    });
    context.say(summary(result, options.dry_run));
    if (context.settings.json) write_json(result, options.dry_run);
    return result;
}

Run add_sync(CLI::App& app, Context& context) {
    struct Arguments {
        std::string source, destination;
        MirrorOptions options;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("SOURCE", arguments->source,
                   "a folder; one of the two begins with a colon, the board's")
        ->required()
        ->type_name("");
    app.add_option("DESTINATION", arguments->destination,
                   "the folder that is to have the same in it")
        ->required()
        ->type_name("");
    add_mirror_options(app, arguments->options);
    app.add_flag("-n,--dry-run", arguments->options.dry_run, "only say what would be done");
    return [arguments, &context] {
        const Place source(arguments->source), destination(arguments->destination);
        if (source.is_remote == destination.is_remote)
            throw UsageError(
                "sync: one of SOURCE and DESTINATION is a folder of the board, as in "
                "krait sync src :/");
        mirror_aloud(source, destination, arguments->options, context);
        return kExitOk;
    };
}

}  // namespace krait::cli
