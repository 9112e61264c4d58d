// What tells us that a port came or went.
#include <libusb-1.0/libusb.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "device/discover.hpp"
#include "device/error.hpp"

namespace krait::device {

namespace {

using namespace std::chrono_literals;

// A port appears after its device; ports that are not of USB tell nobody.
constexpr auto kLookAgain = 200ms;

// Those of `ports` that are not among `others`.
std::vector<Port> not_in(const std::vector<Port>& others, const std::vector<Port>& ports) {
    std::vector<Port> rest;
    for (const Port& each : ports)
        if (std::none_of(others.begin(), others.end(),
                         [&](const Port& other) { return is_same_port(each, other); }))
            rest.push_back(each);
    return rest;
}

}  // namespace

// libusb's events. Where it has none, as in a container that sees no USB, they never come.
class PortWatch::Events {
  public:
    Events() {
        if (libusb_init(&context_) != 0) {
            context_ = nullptr;
            return;
        }
        const int both = LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT;
        libusb_hotplug_register_callback(context_, both, 0, LIBUSB_HOTPLUG_MATCH_ANY,
                                         LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, noted,
                                         nullptr, nullptr);
    }
    ~Events() {
        if (context_) libusb_exit(context_);
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    // Until there is one, or the deadline. Throws DeviceError{Interrupted}.
    void wait(Deadline deadline) {
        const Interrupt* interrupt = deadline.interrupt();
        std::vector<pollfd> entries{{interrupt ? interrupt->fd() : -1, POLLIN, 0}};
        add_fds(entries);
        if (poll(entries.data(), entries.size(), deadline.poll_timeout_ms()) <= 0) return;
        if (entries.front().revents != 0)
            throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
        timeval at_once{};
        libusb_handle_events_timeout_completed(context_, &at_once, nullptr);
    }

  private:
    // That there is an event is all that we want to know: wait() returned.
    static int LIBUSB_CALL noted(libusb_context*, libusb_device*, libusb_hotplug_event, void*) {
        return 0;
    }

    void add_fds(std::vector<pollfd>& entries) {
        const libusb_pollfd** fds = context_ ? libusb_get_pollfds(context_) : nullptr;
        for (const libusb_pollfd** each = fds; each && *each; ++each)
            entries.push_back({(*each)->fd, (*each)->events, 0});
        libusb_free_pollfds(fds);
    }

    libusb_context* context_ = nullptr;
};

PortWatch::PortWatch() : events_(std::make_unique<Events>()), ports_(attached_ports()) {}

PortWatch::~PortWatch() = default;

std::vector<PortChange> PortWatch::next(Deadline deadline) {
    while (true) {
        std::vector<Port> now = attached_ports();
        std::vector<PortChange> changes;
        for (const Port& each : not_in(now, ports_)) changes.push_back({each, false});
        for (const Port& each : not_in(ports_, now)) changes.push_back({each, true});
        ports_ = std::move(now);
        if (!changes.empty() || deadline.passed()) return changes;
        events_->wait(deadline.within(kLookAgain));
    }
}

}  // namespace krait::device
