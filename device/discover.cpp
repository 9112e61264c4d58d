#include "device/discover.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "device/error.hpp"

namespace krait::device {

namespace {

namespace fs = std::filesystem;
using Kind = DeviceError::Kind;

// Of all terminals, those that boards are behind.
constexpr std::string_view kPortNames[] = {"ttyACM", "ttyUSB", "ttyXRUSB", "ttyS",
                                           "ttyAMA", "ttyGS",  "ttyAP",    "rfcomm"};

bool is_port_name(std::string_view name) {
    return std::any_of(std::begin(kPortNames), std::end(kPortNames), [&](std::string_view prefix) {
        return name.size() > prefix.size() && name.starts_with(prefix) &&
               std::isdigit(static_cast<unsigned char>(name[prefix.size()]));
    });
}

// What a file of sysfs holds.
std::optional<std::string> attribute(const fs::path& folder, const char* name) {
    std::ifstream file(folder / name);
    std::string line;
    if (!file || !std::getline(file, line)) return std::nullopt;
    const auto end = line.find_last_not_of(" \t\r");
    line.resize(end == line.npos ? 0 : end + 1);
    return line;
}

std::uint16_t hex_attribute(const fs::path& folder, const char* name) {
    const auto text = attribute(folder, name).value_or("");
    std::uint16_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
}

// The last part of where the link `name` leads.
std::string link_name(const fs::path& folder, const char* name) {
    std::error_code ignored;
    return fs::read_symlink(folder / name, ignored).filename().string();
}

// `device` is the tty's: an interface of a USB device, or a port of such an interface.
std::optional<UsbIdentity> usb_identity(fs::path device, const fs::path& root) {
    for (; device != root && device.has_relative_path(); device = device.parent_path()) {
        std::error_code ignored;
        if (!fs::exists(device / "bInterfaceNumber", ignored)) continue;
        const fs::path usb = device.parent_path();
        return UsbIdentity{hex_attribute(usb, "idVendor"), hex_attribute(usb, "idProduct"),
                           attribute(usb, "serial"),       attribute(usb, "manufacturer"),
                           attribute(usb, "product"),      usb.filename().string(),
                           device.filename().string()};
    }
    return std::nullopt;
}

// Nothing: no such port, or one that the platform has room for and nobody wired.
std::optional<Port> read_port(const std::string& name, const fs::path& root) {
    std::error_code error;
    const fs::path device = fs::canonical(root / "sys/class/tty" / name / "device", error);
    if (error) return std::nullopt;
    Port port{"/dev/" + name, link_name(device, "driver"), usb_identity(device, root)};
    const auto subsystem = link_name(device, "subsystem");
    if (!port.usb && (subsystem == "platform" || subsystem == "serial-base")) return std::nullopt;
    return port;
}

// By text, and by number where both have one.
bool is_before(std::string_view one, std::string_view other) {
    const auto digits = [](std::string_view text) {
        const auto end = std::find_if_not(text.begin(), text.end(),
                                          [](unsigned char c) { return std::isdigit(c) != 0; });
        return text.substr(0, static_cast<std::size_t>(end - text.begin()));
    };
    while (!one.empty() && !other.empty()) {
        const auto a = digits(one), b = digits(other);
        if (!a.empty() && !b.empty()) {
            if (a.size() != b.size()) return a.size() < b.size();
            if (a != b) return a < b;
        } else if (one.front() != other.front()) {
            return one.front() < other.front();
        }
        const auto step = std::max<std::size_t>(1, a.size());
        one.remove_prefix(step);
        other.remove_prefix(std::max<std::size_t>(1, b.size()));
    }
    return one.empty() && !other.empty();
}

// USB devices whose ports are called as those that have flow control, and have a UART behind: debug
// probes and adapters.
struct AdapterRange {
    std::uint16_t vendor, first_product, last_product;
};
constexpr AdapterRange kAdapters[] = {
    {0x0483, 0x3744, 0x3757},  // ST-LINK
    {0x0d28, 0x0204, 0x0204},  // DAPLink, a micro:bit's for one
    {0x1366, 0x0101, 0x1069},  // J-Link
    {0x1a86, 0x55d2, 0x55dd},  // CH342, CH343, CH344, CH9102
    {0x03eb, 0x2111, 0x2111},  // EDBG
};

bool is_adapter(const UsbIdentity& usb) {
    return std::any_of(std::begin(kAdapters), std::end(kAdapters), [&](const AdapterRange& each) {
        return usb.vendor_id == each.vendor && usb.product_id >= each.first_product &&
               usb.product_id <= each.last_product;
    });
}

bool is_of_kind(const UsbIdentity& one, const UsbIdentity& other) {
    return one.vendor_id == other.vendor_id && one.product_id == other.product_id &&
           one.serial == other.serial;
}

// Of a device of several ports, which one.
std::string_view part_of(const UsbIdentity& usb) {
    const auto colon = usb.interface.find(':');
    return colon == usb.interface.npos ? std::string_view{}
                                       : std::string_view(usb.interface).substr(colon);
}

}  // namespace

bool is_same_port(const Port& one, const Port& other) {
    if (one.path != other.path || one.usb.has_value() != other.usb.has_value()) return false;
    return !one.usb || (one.usb->interface == other.usb->interface &&
                        one.usb->vendor_id == other.usb->vendor_id &&
                        one.usb->product_id == other.usb->product_id);
}

std::vector<Port> attached_ports(const std::string& root) {
    const fs::path base = root.empty() ? "/" : root;
    std::vector<Port> ports;
    std::error_code error;
    for (fs::directory_iterator each(base / "sys/class/tty", error), end; !error && each != end;
         each.increment(error)) {
        const auto name = each->path().filename().string();
        if (!is_port_name(name)) continue;
        if (auto port = read_port(name, base)) ports.push_back(std::move(*port));
    }
    std::sort(ports.begin(), ports.end(),
              [](const Port& a, const Port& b) { return is_before(a.path, b.path); });
    return ports;
}

std::optional<Port> port_at(const std::string& path) {
    const fs::path given(path);
    if (given.parent_path() == "/dev")
        if (auto port = read_port(given.filename().string(), "/")) return port;
    std::error_code error;
    const fs::path real = fs::canonical(given, error);
    if (error || real.parent_path() != "/dev") return std::nullopt;
    return read_port(real.filename().string(), "/");
}

bool has_flow_control(const Port& port) {
    const bool is_cdc =
        port.driver == "cdc_acm" || (port.driver.empty() && port.path.starts_with("/dev/ttyACM"));
    return is_cdc && !(port.usb && is_adapter(*port.usb));
}

Port port_by_serial(const std::string& serial) {
    std::vector<Port> found;
    for (Port& each : attached_ports())
        if (each.usb && each.usb->serial == serial) found.push_back(std::move(each));
    if (found.empty()) throw DeviceError(Kind::NotFound, "no device with serial number " + serial);
    std::string others;
    for (const Port& each : found)
        if (each.usb->topology != found.front().usb->topology)
            others += " or usb:" + each.usb->topology;
    if (!others.empty())
        throw DeviceError(Kind::Refused, "several devices have the serial number " + serial +
                                             ": name one by its place, usb:" +
                                             found.front().usb->topology + others);
    return std::move(found.front());
}

Port port_by_topology(const std::string& topology) {
    for (Port& each : attached_ports())
        if (each.usb && (each.usb->topology == topology || each.usb->interface == topology))
            return std::move(each);
    throw DeviceError(Kind::NotFound, "no device at usb:" + topology +
                                          "; 'krait devs --json' shows where they are");
}

std::optional<Port> find_again(const Port& known, Deadline deadline) {
    PortWatch watch;
    // Whoever has this serial number and is elsewhere by now is another board.
    const std::vector<Port> at_first = watch.ports();
    const auto is_it = [&](const Port& each) {
        if (!known.usb || !each.usb) return !known.usb && !each.usb && each.path == known.path;
        if (!is_of_kind(*each.usb, *known.usb) || part_of(*each.usb) != part_of(*known.usb))
            return false;
        if (each.usb->topology == known.usb->topology) return true;
        return known.usb->serial &&
               std::none_of(at_first.begin(), at_first.end(),
                            [&](const Port& other) { return is_same_port(other, each); });
    };
    while (true) {
        const auto& ports = watch.ports();
        const auto found = std::find_if(ports.begin(), ports.end(), is_it);
        // Its access rights are set after it appeared.
        if (found != ports.end() &&
            (access(found->path.c_str(), R_OK | W_OK) == 0 || deadline.passed()))
            return *found;
        if (deadline.passed()) return std::nullopt;
        constexpr std::chrono::milliseconds kUntilRightsAreSet{50};
        watch.next(found != ports.end() ? deadline.within(kUntilRightsAreSet) : deadline);
    }
}

}  // namespace krait::device
