// krait sim SOCKET COMMAND [NAME=VALUE...]
#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "cli/word_list.hpp"
#include "device/error.hpp"
#include "device/sim_control.hpp"

namespace krait::cli {

namespace {

using Json = nlohmann::json;

// A number, true, false, null or another piece of JSON as it is; anything else is a text.
Json value_of(const std::string& text) {
    Json parsed = Json::parse(text, nullptr, false);
    return parsed.is_discarded() ? Json(text) : parsed;
}

Json command_of(const std::string& name, const std::vector<std::string>& arguments) {
    Json command = {{"do", name}};
    for (const std::string& each : arguments) {
        const auto equals = each.find('=');
        if (equals == 0 || equals == each.npos) throw UsageError("'" + each + "' is no NAME=VALUE");
        command[each.substr(0, equals)] = value_of(each.substr(equals + 1));
    }
    return command;
}

}  // namespace

Run add_sim(CLI::App& app, Context& context) {
    struct Arguments {
        std::string socket, name;
        std::vector<std::string> arguments;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("SOCKET", arguments->socket, "where krait-vm --control listens")
        ->required()
        ->type_name("");
    app.add_option("COMMAND", arguments->name,
                   "hello, get, set, drive, fault, watch ...: hostport/CONTROL.md has them all")
        ->required()
        ->type_name("");
    add_words(app, "NAME=VALUE", arguments->arguments, "what goes with it");
    return [arguments, &context] {
        constexpr auto kPatience = std::chrono::seconds(10);
        const Json command = command_of(arguments->name, arguments->arguments);
        device::SimControl control(arguments->socket);
        const auto soon = device::Deadline::after(kPatience).or_on(&context.interrupt);
        const auto text = command.dump(-1, ' ', false, Json::error_handler_t::replace);
        try {
            write_out(control.ask(text, soon) + "\n");
        } catch (const device::DeviceError& error) {
            // The board is there, and says what is wrong with the command.
            if (error.kind() != device::DeviceError::Kind::Refused) throw;
            throw UsageError(error.what());
        }
        if (arguments->name != "watch") return kExitOk;
        while (auto event = control.next_event(device::Deadline::never().or_on(&context.interrupt)))
            write_out(*event + "\n");
        return kExitOk;
    };
}

}  // namespace krait::cli
