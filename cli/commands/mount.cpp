// krait mount DIR, krait umount
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

Run add_mount(CLI::App& app, Context& context) {
    auto options = std::make_shared<device::MountOptions>();
    app.add_option("DIR", options->folder, "a folder of this machine")->required()->type_name("");
    app.add_option("--at", options->place, "where the board sees it (/remote)")->type_name("PATH");
    app.add_flag("-l,--unsafe-links,!--no-unsafe-links", options->access.follows_links,
                 "also follow links that lead out of the folder");
    app.add_flag("--read-only", options->access.read_only, "the board changes nothing in it");
    return [options, &context] {
        const std::string& place = options->place;
        if (place.size() < 2 || place[0] != '/' || place.ends_with('/'))
            throw UsageError("--at: '" + place +
                             "' is no place for a folder; write for example "
                             "--at /lib2");
        context.board().mount(*options);
        context.say("Local directory " + options->folder + " is mounted at " + place);
        return kExitOk;
    };
}

Run add_umount(CLI::App&, Context& context) {
    return [&context] {
        context.board().umount();
        return kExitOk;
    };
}

}  // namespace krait::cli
