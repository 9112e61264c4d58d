// krait devs, also as `connect list`
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "device/discover.hpp"
#include "device/printable.hpp"

namespace krait::cli {

namespace {

using device::Port;
using Json = nlohmann::ordered_json;

std::string usb_number(std::uint16_t number) {
    char text[8];
    std::snprintf(text, sizeof text, "%04x", number);
    return text;
}

std::string or_none(const std::optional<std::string>& text) {
    return text ? device::printable(*text) : "None";
}

// As mpremote prints it: scripts take it apart.
std::string line_of(const Port& port) {
    const auto usb = port.usb.value_or(device::UsbIdentity{});
    return port.path + " " + or_none(usb.serial) + " " + usb_number(usb.vendor_id) + ":" +
           usb_number(usb.product_id) + " " + or_none(usb.manufacturer) + " " +
           or_none(usb.product);
}

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

Json json_of(const Port& port) {
    Json object = {{"device", port.path}};
    const auto usb = port.usb.value_or(device::UsbIdentity{});
    object["serial"] = or_null(usb.serial);
    object["vid"] = port.usb ? Json(usb_number(usb.vendor_id)) : Json();
    object["pid"] = port.usb ? Json(usb_number(usb.product_id)) : Json();
    object["manufacturer"] = or_null(usb.manufacturer);
    object["product"] = or_null(usb.product);
    object["usb"] = port.usb ? Json(usb.topology) : Json();
    return object;
}

// What USB says may be no UTF-8.
std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void print_all(bool as_json) {
    Json list = Json::array();
    std::string lines;
    for (const Port& each : device::attached_ports()) {
        list.push_back(json_of(each));
        lines += line_of(each) + "\n";
    }
    write_out(as_json ? text_of(list) : lines);
}

std::string change_text(const device::PortChange& change, bool as_json) {
    if (!as_json) return (change.arrived ? "+ " : "- ") + line_of(change.port) + "\n";
    Json object = json_of(change.port);
    object["event"] = change.arrived ? "arrived" : "left";
    return text_of(object);
}

// Until Ctrl-C.
void print_changes(bool as_json, const device::Interrupt& interrupt) {
    device::PortWatch watch;
    for (const Port& each : watch.ports()) write_out(change_text({each, true}, as_json));
    while (true)
        for (const auto& each : watch.next(device::Deadline::never().or_on(&interrupt)))
            write_out(change_text(each, as_json));
}

}  // namespace

Run add_devs(CLI::App& app, Context& context) {
    struct Arguments {
        bool as_json = false, watches = false;
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_flag("--json", arguments->as_json, "as JSON, also where on the USB each is");
    app.add_flag("--watch", arguments->watches,
                 "then also each that comes (+) and goes (-), until Ctrl-C");
    return [arguments, &context] {
        const bool as_json = arguments->as_json || context.settings.json;
        if (arguments->watches)
            print_changes(as_json, context.interrupt);
        else
            print_all(as_json);
        return kExitOk;
    };
}

}  // namespace krait::cli
