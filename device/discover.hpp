// Which boards are attached to this machine, by what USB says of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "device/deadline.hpp"

namespace krait::device {

// Who a USB device says that it is, and where it is plugged in.
struct UsbIdentity {
    std::uint16_t vendor_id = 0;
    std::uint16_t product_id = 0;
    std::optional<std::string> serial, manufacturer, product;  // none: it does not say
    std::string topology;   // BUS-PORT[.PORT...], as the kernel counts them
    std::string interface;  // the same and :CONFIGURATION.INTERFACE, for a device of several ports
};

// A serial port that a board may be behind.
struct Port {
    std::string path;    // /dev/ttyACM0
    std::string driver;  // the kernel's, "" if it names none
    std::optional<UsbIdentity> usb;
};

// True if they are one device's port under one name; what is told of a device comes and goes in
// pieces.
bool is_same_port(const Port& one, const Port& other);

// All that are attached, sorted by path, where 2 comes before 10. `root` is the folder that holds
// /sys.
std::vector<Port> attached_ports(const std::string& root = "");

// The one at `path`, which may lead there by links as those of /dev/serial/by-id do. Nothing: no
// port, but perhaps a pseudo-terminal.
std::optional<Port> port_at(const std::string& path);

// True if the board behind it takes what is sent when it is ready to; false if there is a UART on
// the way, which loses what nobody fetches.
bool has_flow_control(const Port& port);

// The port of the board with this serial number. Throws DeviceError{NotFound}, or
// DeviceError{Refused} if several boards have it, naming their usb: addresses.
Port port_by_serial(const std::string& serial);
// The port of the board that is plugged in at `topology`, or of that interface of it. Throws
// DeviceError{NotFound}.
Port port_by_topology(const std::string& topology);

// What came and went.
struct PortChange {
    Port port;
    bool arrived;  // false: it left
};

// Watches them by USB's hot-plug events, and looks now and then for what those do not tell.
class PortWatch {
  public:
    PortWatch();
    ~PortWatch();
    PortWatch(const PortWatch&) = delete;
    PortWatch& operator=(const PortWatch&) = delete;

    // Those of which a change was told last, or at the beginning.
    const std::vector<Port>& ports() const { return ports_; }
    // Waits for changes; none if the deadline passed. Throws DeviceError{Interrupted}.
    std::vector<PortChange> next(Deadline deadline);

  private:
    class Events;
    std::unique_ptr<Events> events_;
    std::vector<Port> ports_;
};

// Waits until the board that was at `known` is there again, which after a reset may be under
// another name, and until we may use it: its port now. It is known by its place on the USB; with a
// serial number also when it was plugged in elsewhere since we began to wait. Nothing: it did not
// come. Throws DeviceError{Interrupted}.
std::optional<Port> find_again(const Port& known, Deadline deadline);

}  // namespace krait::device
