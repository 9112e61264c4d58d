// machine.UART: a serial line, as a stream.
#include <errno.h>

#include <algorithm>
#include <utility>

#include "hostport/linux_port.hpp"
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"
#include "hostport/sim/uart.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/stream.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::uint32_t kIrqReceived = 1, kIrqReceiveIdle = 2, kIrqSendIdle = 4;

struct UartObject : vm::Finalised {
    std::int64_t id = 0;
    Uart* uart = nullptr;  // null: after deinit()
    Pin* tx = nullptr;     // null, as the next: the board has none for it
    Pin* rx = nullptr;
    std::int64_t baudrate = 115'200, bits = 8, stop = 1, timeout_ms = 0, char_timeout_ms = 0;
    std::int64_t tx_room = 256, rx_room = 256;
    char parity = 'N';
    Irq* irq = nullptr;
};

void trace(vm::Object* object, vm::Marker& marker) {
    auto* self = static_cast<UartObject*>(object);
    marker.mark(self->tx);
    marker.mark(self->rx);
    marker.mark(self->irq);
}
void finalise(vm::Object* object) { delete static_cast<UartObject*>(object)->uart; }

// --- setting it up

constexpr std::string_view kSetting[] = {"baudrate", "bits",         "parity", "stop",
                                         "timeout",  "timeout_char", "txbuf",  "rxbuf",
                                         "tx",       "rx",           "invert", "flow"};
enum { kBaudrate, kBits, kParity, kStop, kTimeout, kTimeoutChar, kTxBuf, kRxBuf, kTx, kRx };

Result<void> set_numbers(Vm& vm, UartObject* self, std::span<const Value> given) {
    constexpr std::int64_t kMostBaud = 10'000'000, kMostRoom = 1 << 20;
    struct Number {
        std::size_t setting;
        std::int64_t* place;
        std::int64_t least, most;
        const char* refusal;
    };
    const Number numbers[] = {
        {kBaudrate, &self->baudrate, 1, kMostBaud, "invalid baudrate"},
        {kBits, &self->bits, 5, 8, "invalid bits"},
        {kStop, &self->stop, 1, 2, "invalid stop"},
        {kTimeout, &self->timeout_ms, 0, INT32_MAX, "invalid timeout"},
        {kTimeoutChar, &self->char_timeout_ms, 0, INT32_MAX, "invalid timeout_char"},
        {kTxBuf, &self->tx_room, 1, kMostRoom, "invalid txbuf"},
        {kRxBuf, &self->rx_room, 1, kMostRoom, "invalid rxbuf"}};
    for (const Number& number : numbers)
        if (!given[number.setting].is_null())
            *number.place = VM_TRY(
                to_number(vm, given[number.setting], number.least, number.most, number.refusal));
    Value parity = given[kParity];
    if (parity.is_none())
        self->parity = 'N';
    else if (!parity.is_null())
        self->parity = VM_TRY(to_number(vm, parity, 0, 1, "invalid parity"))
    ? 'O' : 'E';
    return {};
}

Result<void> set_pins(Vm& vm, UartObject* self, Value tx, Value rx) {
    char name[32];
    snprintf(name, sizeof name, "uart%lld", static_cast<long long>(self->id));
    Value out = VM_TRY(pin_for_role(vm, tx, name, "tx"));
    Value in = VM_TRY(pin_for_role(vm, rx, name, "rx"));
    self->tx = out.is_null() ? nullptr : out.as<Pin>();
    self->rx = in.is_null() ? nullptr : in.as<Pin>();
    delete std::exchange(self->uart, nullptr);
    Hardware* hardware = VM_TRY(hardware_of(vm));
    if (self->tx) take_over(self->tx, PinMode::Alternative).drive(Drive::High);
    if (self->rx) take_over(self->rx, PinMode::Alternative).drive(Drive::PullUp);
    self->uart =
        new Uart(name, hardware->clock(), hardware->trace(), self->tx ? &self->tx->net() : nullptr,
                 self->rx ? &self->rx->net() : nullptr);
    return {};
}

void listen(Vm& vm, UartObject* self) {
    auto raises = [&vm, self](std::uint32_t flag) {
        if (self->irq && self->irq->trigger & flag) raise_irq(vm, self->irq, flag);
    };
    // Who waits for octets looks again.
    self->uart->heard = [&vm, raises] {
        raises(kIrqReceived);
        static_cast<LinuxPort&>(vm.port()).end_wait();
    };
    self->uart->idle = [raises] { raises(kIrqReceiveIdle); };
    self->uart->sent = [raises] { raises(kIrqSendIdle); };
}

Result<void> set_up(Vm& vm, UartObject* self, Args args) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, 4, given));
    VM_TRY(set_numbers(vm, self, given));
    if (!self->uart || !given[kTx].is_null() || !given[kRx].is_null())
        VM_TRY(set_pins(vm, self, given[kTx], given[kRx]));
    self->uart->set_frame({std::uint32_t(self->baudrate), std::uint8_t(self->bits), self->parity,
                           std::uint8_t(self->stop)});
    self->uart->set_room(std::size_t(self->tx_room), std::size_t(self->rx_room));
    listen(vm, self);
    return keep_active(vm, self);
}

// UART(id, baudrate=115200, bits=8, parity=None, stop=1, *, tx, rx, txbuf, rxbuf, timeout,
// timeout_char, ...)
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 5);
    std::int64_t id = VM_TRY(vm::to_integer(vm, args[0]));
    Hardware* hardware = VM_TRY(hardware_of(vm));
    char name[32];
    snprintf(name, sizeof name, "uart%lld", static_cast<long long>(id));
    if (id < 0 || (!hardware->description().any_pin && !hardware->peripheral(name)))
        return vm.raise(vm::value_error_type, "UART({}) doesn't exist", id);
    auto* self = VM_TRY(vm.make<UartObject>(type));
    self->id = id;
    vm.heap().add_finalised(self);
    VM_TRY(set_up(vm, self, args.rest()));
    return self;
}

Result<Value> init(Vm& vm, Args args) {
    VM_TRY(set_up(vm, args[0].as<UartObject>(), args.rest()));
    return Value::none();
}
Result<Value> deinit(Vm& vm, Args args) {
    auto* self = args[0].as<UartObject>();
    delete std::exchange(self->uart, nullptr);
    for (Pin* pin : {self->tx, self->rx}) {
        if (!pin) continue;
        pin->mode = PinMode::In;
        apply(pin);
    }
    forget_active(vm, args[0]);
    return Value::none();
}

Result<void> print(Vm& vm, vm::Printer& out, Value self_value, vm::Form) {
    auto* self = self_value.as<UartObject>();
    auto name = [](const Pin* pin) { return pin ? std::string_view(pin->name()) : "None"; };
    return print_with(
        vm, out,
        "UART({}, baudrate={}, bits={}, parity={}, stop={}, tx={}, rx={}, txbuf={}, rxbuf={}, "
        "timeout={}, timeout_char={})",
        self->id, self->baudrate, self->bits,
        self->parity == 'N'   ? "None"
        : self->parity == 'O' ? "1"
                              : "0",
        self->stop, name(self->tx), name(self->rx), self->tx_room, self->rx_room, self->timeout_ms,
        self->char_timeout_ms);
}

// --- waiting

Result<Uart*> open_uart(Vm& vm, Value self) {
    Uart* uart = self.as<UartObject>()->uart;
    if (!uart) return raise_errno(vm, ENODEV);
    machine_of(vm).time().now();  // what came meanwhile is there
    return uart;
}

// Waits until `condition` or so long. False: the time is up.
template <class Condition>
Result<bool> wait_for(Vm& vm, Nanoseconds longest, Condition condition) {
    LinuxPort& port = machine_of(vm).port();
    Nanoseconds until = port.time().now() + longest;
    while (!condition()) {
        if (port.time().now() >= until) return false;
        port.wait_until(until / kMicrosecond + 1);
        VM_TRY(vm.poll_now());
    }
    return true;
}

// Whether octets have come in the time allowed: for the first one `timeout`, between two
// `timeout_char`, but never less than two of them take.
Result<bool> wait_for_octet(Vm& vm, UartObject* self, bool first) {
    std::int64_t ms = first ? self->timeout_ms : self->char_timeout_ms;
    Nanoseconds least = first ? 0 : 2 * self->uart->frame().octet_ns();
    Nanoseconds longest = std::max(Nanoseconds(ms) * kMillisecond, least);
    return wait_for(vm, longest, [self] { return !self->uart || self->uart->available(); });
}

// --- the stream

// any(): how many octets can be read without waiting.
Result<Value> any(Vm& vm, Args args) {
    return Value::small_int(std::intptr_t(VM_TRY(open_uart(vm, args[0]))->available()));
}

// Octets as they come, until `full` says that it is enough or no more come in time.
template <class Full>
Result<Value> read_until(Vm& vm, UartObject* self, std::size_t most, Full full) {
    vm::StringBuilder octets;
    VM_TRY(open_uart(vm, self));
    while (octets.view().size() < most) {
        if (!VM_TRY(wait_for_octet(vm, self, octets.view().empty())) || !self->uart) break;
        char octet = char(self->uart->take());
        VM_TRY(octets.write(vm, {&octet, 1}));
        if (full(octet)) break;
    }
    if (octets.view().empty() && most) return Value::none();
    return VM_TRY(vm::make_bytes_object(vm, octets.view()));
}

Result<std::size_t> most_of(Vm& vm, Args args) {
    std::intptr_t count = args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : -1;
    return count < 0 ? SIZE_MAX : std::size_t(count);
}

// read([count]): None if nothing came in time.
Result<Value> read(Vm& vm, Args args) {
    return read_until(vm, args[0].as<UartObject>(), VM_TRY(most_of(vm, args)),
                      [](char) { return false; });
}
Result<Value> readline(Vm& vm, Args args) {
    return read_until(vm, args[0].as<UartObject>(), VM_TRY(most_of(vm, args)),
                      [](char octet) { return octet == '\n'; });
}

// readinto(buffer[, count])
Result<Value> readinto(Vm& vm, Args args) {
    std::size_t most =
        args.count > 2 ? std::size_t(VM_TRY(to_number(vm, args[2], 0, INT32_MAX, "invalid count")))
                       : SIZE_MAX;
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
    Value read = VM_TRY(read_until(vm, args[0].as<UartObject>(), std::min(most, into.count),
                                   [](char) { return false; }));
    if (read.is_none()) return read;
    into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
    std::string_view octets = read.as<vm::Bytes>()->view();
    octets.copy(into.items, into.count);
    return Value::small_int(std::intptr_t(std::min(octets.size(), into.count)));
}

// write(octets): all of them, as there is room.
Result<Value> write(Vm& vm, Args args) {
    auto* self = args[0].as<UartObject>();
    std::size_t done = 0;
    VM_TRY(open_uart(vm, self));
    while (true) {
        std::string_view octets = VM_TRY(vm::written_part(vm, args));
        octets.remove_prefix(std::min(done, octets.size()));
        if (octets.empty()) return Value::small_int(std::intptr_t(done));
        std::span span{reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size()};
        done += self->uart->send(span);
        auto has_room = [self] { return !self->uart || self->uart->tx_room(); };
        VM_TRY(wait_for(vm, self->uart->frame().octet_ns() * 2, has_room));
        if (!self->uart) return raise_errno(vm, ENODEV);
    }
}

// flush(): returns when all is on the line.
Result<Value> flush(Vm& vm, Args args) {
    auto* self = args[0].as<UartObject>();
    Uart* uart = VM_TRY(open_uart(vm, self));
    Nanoseconds longest = uart->frame().octet_ns() * (uart->waiting() + 1);
    if (!VM_TRY(wait_for(vm, longest, [self] { return !self->uart || !self->uart->is_sending(); })))
        return raise_errno(vm, ETIMEDOUT);
    return Value::none();
}
Result<Value> txdone(Vm& vm, Args args) {
    return Value(!VM_TRY(open_uart(vm, args[0]))->is_sending());
}

// sendbreak(): a frame and a half of low.
Result<Value> sendbreak(Vm& vm, Args args) {
    auto* self = args[0].as<UartObject>();
    Uart* uart = VM_TRY(open_uart(vm, self));
    if (!self->tx) return Value::none();
    self->tx->mcu->terminal.drive(Drive::Low);
    machine_of(vm).time().pass(uart->frame().octet_ns() * 3 / 2);
    self->tx->mcu->terminal.drive(Drive::High);
    return Value::none();
}

// ioctl(request, argument): what select asks of a stream.
Result<Value> ioctl(Vm& vm, Args args) {
    constexpr std::intptr_t kPoll = 3, kReadable = 1, kWritable = 4;
    std::intptr_t request = VM_TRY(vm::to_integer(vm, args[1]));
    if (request != kPoll) return Value::small_int(-1);
    std::intptr_t asked = VM_TRY(vm::to_integer(vm, args[2]));
    Uart* uart = VM_TRY(open_uart(vm, args[0]));
    std::intptr_t ready = (uart->available() ? kReadable : 0) | (uart->tx_room() ? kWritable : 0);
    return Value::small_int(ready & asked);
}

constexpr std::string_view kIrqSetting[] = {"handler", "trigger", "hard"};

// irq(handler=None, trigger=IRQ_RX, hard=False)
Result<Value> irq(Vm& vm, Args args) {
    auto* self = args[0].as<UartObject>();
    Value given[std::size(kIrqSetting)];
    VM_TRY(take_arguments(vm, args.rest(), kIrqSetting, 3, given));
    if (args.count == 1 && !args.keyword_count && self->irq) return self->irq;
    std::int64_t trigger = kIrqReceived;
    if (!given[1].is_null()) trigger = VM_TRY(to_number(vm, given[1], 0, 7, "invalid trigger"));
    bool hard = !given[2].is_null() && VM_TRY(vm::truth(vm, given[2]));
    self->irq = VM_TRY(make_irq(vm, given[0].is_null() ? Value::none() : given[0], self, hard));
    self->irq->trigger = std::uint32_t(trigger);
    return self->irq;
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 5, true},     {"deinit", deinit, 1, 1},     {"any", any, 1, 1},
    {"read", read, 1, 2},           {"readline", readline, 1, 2}, {"readinto", readinto, 2, 3},
    {"write", write, 2, 4},         {"flush", flush, 1, 1},       {"txdone", txdone, 1, 1},
    {"sendbreak", sendbreak, 1, 1}, {"ioctl", ioctl, 3, 3},       {"irq", irq, 1, 4, true},
};

constexpr vm::ConstantDef constants[] = {
    {"IRQ_RX", kIrqReceived},
    {"IRQ_RXIDLE", kIrqReceiveIdle},
    {"IRQ_TXIDLE", kIrqSendIdle},
    {"INV_TX", 1},
    {"INV_RX", 2},
    {"RTS", 1},
    {"CTS", 2},
};

}  // namespace

constexpr vm::Type uart_type = {.name = "UART",
                                .methods = methods,
                                .constants = constants,
                                .subclassable = false,
                                .keywords = true,
                                .make = make,
                                .print = print,
                                .trace = trace,
                                .finalise = finalise};

}  // namespace krait::hostport
