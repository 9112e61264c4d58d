// machine.I2C and SoftI2C: a controller on the bus of two pins.
#include <errno.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/list.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct I2c : vm::Object {
    std::int64_t id = -1;  // of hardware; -1: by software
    Pin* scl = nullptr;
    Pin* sda = nullptr;
    I2cBus* bus = nullptr;
    std::int64_t frequency = 400'000;
    // The single steps of SoftI2C: what has been sent since start().
    bool started = false, addressed = false;
    std::uint8_t address = 0;
};

void trace(vm::Object* object, vm::Marker& marker) {
    auto* i2c = static_cast<I2c*>(object);
    marker.mark(i2c->scl);
    marker.mark(i2c->sda);
}

// --- setting it up

Result<void> set_up(Vm& vm, I2c* i2c, Value scl, Value sda, Value freq) {
    constexpr std::int64_t kMostHertz = 5'000'000;  // UM10204: ultra fast mode
    char name[32];
    snprintf(name, sizeof name, "i2c%lld", static_cast<long long>(i2c->id));
    if (!scl.is_null() || !i2c->scl) {
        Value pin = VM_TRY(pin_for_role(vm, scl, i2c->id < 0 ? "" : name, "scl"));
        if (pin.is_null()) return vm.raise(vm::value_error_type, "bad SCL pin");
        i2c->scl = pin.as<Pin>();
    }
    if (!sda.is_null() || !i2c->sda) {
        Value pin = VM_TRY(pin_for_role(vm, sda, i2c->id < 0 ? "" : name, "sda"));
        if (pin.is_null()) return vm.raise(vm::value_error_type, "bad SDA pin");
        i2c->sda = pin.as<Pin>();
    }
    if (!freq.is_null())
        i2c->frequency = VM_TRY(to_number(vm, freq, 1, kMostHertz, "invalid freq"));
    // Both are open drains from now on, that rest high.
    for (Pin* pin : {i2c->scl, i2c->sda}) take_over(pin, PinMode::Alternative).drive(Drive::PullUp);
    i2c->bus = &VM_TRY(hardware_of(vm))
    ->i2c_bus(i2c->scl->net(), i2c->sda->net());
    return {};
}

constexpr std::string_view kSetting[] = {"id", "scl", "sda", "freq", "timeout"};

// I2C(id, *, scl, sda, freq=400000, timeout=50000)
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, 3, given));
    std::int64_t id = given[0].is_null() ? 0 : VM_TRY(vm::to_integer(vm, given[0]));
    if (id == -1 && !given[1].is_null()) return vm.call(Value(&soft_i2c_type), args.rest());
    Hardware* hardware = VM_TRY(hardware_of(vm));
    char name[32];
    snprintf(name, sizeof name, "i2c%lld", static_cast<long long>(id));
    if (!hardware->description().any_pin && !hardware->peripheral(name))
        return vm.raise(vm::value_error_type, "I2C({}) doesn't exist", id);
    auto* i2c = VM_TRY(vm.make<I2c>(type));
    i2c->id = id;
    VM_TRY(set_up(vm, i2c, given[1], given[2], given[3]));
    return i2c;
}

constexpr std::string_view kSoftSetting[] = {"scl", "sda", "freq", "timeout"};

// SoftI2C(scl, sda, *, freq=400000, timeout=50000)
Result<Value> make_soft(Vm& vm, const vm::Type& type, Args args) {
    Value given[std::size(kSoftSetting)];
    VM_TRY(take_arguments(vm, args, kSoftSetting, 2, given));
    auto* i2c = VM_TRY(vm.make<I2c>(type));
    VM_TRY(set_up(vm, i2c, given[0], given[1], given[2]));
    return i2c;
}

Result<Value> init(Vm& vm, Args args) {
    Value given[std::size(kSoftSetting)];
    VM_TRY(take_arguments(vm, args.rest(), kSoftSetting, 2, given));
    VM_TRY(set_up(vm, args[0].as<I2c>(), given[0], given[1], given[2]));
    return Value::none();
}
Result<Value> deinit(Vm&, Args args) {
    for (Pin* pin : {args[0].as<I2c>()->scl, args[0].as<I2c>()->sda}) {
        pin->mode = PinMode::In;
        apply(pin);
    }
    return Value::none();
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    auto* i2c = self.as<I2c>();
    std::string_view scl = i2c->scl->name(), sda = i2c->sda->name();
    if (i2c->id < 0)
        return print_with(vm, out, "SoftI2C(scl={}, sda={}, freq={})", scl, sda, i2c->frequency);
    return print_with(vm, out, "I2C({}, freq={}, scl={}, sda={})", i2c->id, i2c->frequency, scl,
                      sda);
}

// --- transfers

// A start, an address and so many octets, each with its acknowledgement, and a stop.
void take_time(Vm& vm, const I2c* i2c, std::size_t octets) {
    machine_of(vm).time().pass((9 * (octets + 1) + 2) * kSecond / Nanoseconds(i2c->frequency));
}

// The errno that MicroPython's ports give. Those of RP2's hardware do not say who was silent.
vm::Raised raise_end(Vm& vm, const I2c* i2c, I2cEnd end) {
    bool says_who = i2c->id < 0 || vm.config().platform != "rp2";
    if (end == I2cEnd::Stuck) return raise_errno(vm, ETIMEDOUT);
    return raise_errno(vm, end == I2cEnd::NoAddress && says_who ? ENODEV : EIO);
}

Result<std::uint8_t> to_address(Vm& vm, Value value) {
    constexpr std::int64_t kMost = 0x7f;  // of 7 bits
    return std::uint8_t(VM_TRY(to_number(vm, value, 0, kMost, "invalid I2C address")));
}

std::span<const std::uint8_t> octets_of(const vm::Buffer& buffer) {
    return {reinterpret_cast<const std::uint8_t*>(buffer.items), buffer.count};
}
std::span<std::uint8_t> space_of(const vm::Buffer& buffer) {
    return {reinterpret_cast<std::uint8_t*>(buffer.items), buffer.count};
}

Result<bool> stop_of(Vm& vm, Args args, std::size_t at) {
    Value given = args.count > at ? args[at] : args.keyword("stop");
    return given.is_null() || VM_TRY(vm::truth(vm, given));
}

// How many octets were acknowledged. By hardware all must be, by software what was not is told.
Result<std::size_t> write(Vm& vm, I2c* i2c, std::uint8_t address,
                          std::span<const std::uint8_t> octets, bool stop) {
    std::size_t acknowledged = 0;
    I2cEnd end = i2c->bus->write(address, octets, stop, &acknowledged);
    take_time(vm, i2c, acknowledged);
    bool told = end == I2cEnd::NoOctet && i2c->id < 0;
    if (end != I2cEnd::Done && !told) return raise_end(vm, i2c, end);
    return acknowledged;
}

Result<void> read(Vm& vm, I2c* i2c, std::uint8_t address, std::span<std::uint8_t> into, bool stop) {
    I2cEnd end = i2c->bus->read(address, into, stop);
    take_time(vm, i2c, end == I2cEnd::Done ? into.size() : 0);
    if (end != I2cEnd::Done) return raise_end(vm, i2c, end);
    return {};
}

// scan(): the addresses that acknowledge a write of nothing.
Result<Value> scan(Vm& vm, Args args) {
    constexpr std::uint8_t kFirst = 0x08, kLast = 0x77;  // the others are reserved
    auto* i2c = args[0].as<I2c>();
    vm::List* found = VM_TRY(vm::make_list(vm));
    for (std::uint8_t address = kFirst; address <= kLast; ++address) {
        std::size_t acknowledged;
        I2cEnd end = i2c->bus->write(address, {}, true, &acknowledged);
        take_time(vm, i2c, 0);
        if (end == I2cEnd::Done) VM_TRY(append(vm, found, Value::small_int(address)));
    }
    return found;
}

// readfrom(address, count, stop=True)
Result<Value> readfrom(Vm& vm, Args args) {
    std::uint8_t address = VM_TRY(to_address(vm, args[1]));
    auto count = VM_TRY(to_number(vm, args[2], 0, INT32_MAX, "invalid count"));
    bool stop = VM_TRY(stop_of(vm, args, 3));
    vm::Bytes* octets = VM_TRY(vm::make_blank_bytes(vm, std::size_t(count)));
    std::span into{reinterpret_cast<std::uint8_t*>(octets->items), octets->count};
    VM_TRY(read(vm, args[0].as<I2c>(), address, into, stop));
    return octets;
}

// readfrom_into(address, buffer, stop=True)
Result<Value> readfrom_into(Vm& vm, Args args) {
    std::uint8_t address = VM_TRY(to_address(vm, args[1]));
    bool stop = VM_TRY(stop_of(vm, args, 3));
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[2]));
    VM_TRY(read(vm, args[0].as<I2c>(), address, space_of(into), stop));
    return Value::none();
}

// writeto(address, octets, stop=True): how many were acknowledged.
Result<Value> writeto(Vm& vm, Args args) {
    std::uint8_t address = VM_TRY(to_address(vm, args[1]));
    bool stop = VM_TRY(stop_of(vm, args, 3));
    vm::Buffer octets = VM_TRY(vm::to_buffer(vm, args[2]));
    return Value::small_int(
        std::intptr_t(VM_TRY(write(vm, args[0].as<I2c>(), address, octets_of(octets), stop))));
}

// writevto(address, vector, stop=True): the octets of several objects, as one.
Result<Value> writevto(Vm& vm, Args args) {
    std::uint8_t address = VM_TRY(to_address(vm, args[1]));
    bool stop = VM_TRY(stop_of(vm, args, 3));
    vm::List* parts = VM_TRY(vm::to_list(vm, args[2]));
    vm::StringBuilder all;
    for (std::size_t i = 0; i < parts->count; ++i)
        VM_TRY(all.write(vm, VM_TRY(vm::to_buffer(vm, parts->items()[i])).text()));
    std::string_view octets = all.view();
    std::span span{reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size()};
    return Value::small_int(
        std::intptr_t(VM_TRY(write(vm, args[0].as<I2c>(), address, span, stop))));
}

// --- memory: registers of a part

// The number of a register, as it goes over the bus: most significant octet first.
struct Register {
    std::uint8_t octets[4];
    std::size_t count = 1;
    std::span<const std::uint8_t> span() const { return {octets, count}; }
};

Result<Register> to_register(Vm& vm, Value number, Value size) {
    auto bits = size.is_null() ? 8 : VM_TRY(vm::to_integer(vm, size));
    if (bits % 8 || bits < 8 || bits > 32)
        return vm.raise(vm::value_error_type, "addrsize must be 8, 16, 24 or 32");
    std::uint64_t value = VM_TRY(vm::low_bits(vm, number));
    Register made;
    made.count = std::size_t(bits / 8);
    for (std::size_t i = 0; i < made.count; ++i)
        made.octets[i] = std::uint8_t(value >> 8 * (made.count - 1 - i));
    return made;
}

struct MemoryCall {
    I2c* i2c;
    std::uint8_t address;
    Register at;
    Value argument;
};

Result<MemoryCall> memory_call(Vm& vm, Args args, std::string_view third) {
    std::string_view names[] = {"addr", "memaddr", third, "addrsize"};
    Value given[std::size(names)];
    VM_TRY(take_arguments(vm, args.rest(), names, 3, given));
    for (std::size_t i = 0; i < 3; ++i)
        if (given[i].is_null()) return vm.raise_argument_count(args.count - 1, 3, 3);
    MemoryCall made;
    made.i2c = args[0].as<I2c>();
    made.address = VM_TRY(to_address(vm, given[0]));
    made.at = VM_TRY(to_register(vm, given[1], given[3]));
    made.argument = given[2];
    return made;
}

// The register's number without a stop, then a repeated start and what is there.
Result<void> read_memory(Vm& vm, const MemoryCall& call, std::span<std::uint8_t> into) {
    auto sent = VM_TRY(write(vm, call.i2c, call.address, call.at.span(), false));
    if (sent < call.at.count) return raise_errno(vm, EIO);
    return read(vm, call.i2c, call.address, into, true);
}

// readfrom_mem(address, register, count, *, addrsize=8)
Result<Value> readfrom_mem(Vm& vm, Args args) {
    MemoryCall call = VM_TRY(memory_call(vm, args, "nbytes"));
    auto count = VM_TRY(to_number(vm, call.argument, 0, INT32_MAX, "invalid count"));
    vm::Bytes* octets = VM_TRY(vm::make_blank_bytes(vm, std::size_t(count)));
    VM_TRY(read_memory(vm, call, {reinterpret_cast<std::uint8_t*>(octets->items), octets->count}));
    return octets;
}

// readfrom_mem_into(address, register, buffer, *, addrsize=8)
Result<Value> readfrom_mem_into(Vm& vm, Args args) {
    MemoryCall call = VM_TRY(memory_call(vm, args, "buf"));
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, call.argument));
    VM_TRY(read_memory(vm, call, space_of(into)));
    return Value::none();
}

// writeto_mem(address, register, octets, *, addrsize=8)
Result<Value> writeto_mem(Vm& vm, Args args) {
    MemoryCall call = VM_TRY(memory_call(vm, args, "buf"));
    vm::StringBuilder all;
    VM_TRY(all.write(vm, {reinterpret_cast<const char*>(call.at.octets), call.at.count}));
    VM_TRY(all.write(vm, VM_TRY(vm::to_buffer(vm, call.argument)).text()));
    std::string_view octets = all.view();
    std::span span{reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size()};
    if (VM_TRY(write(vm, call.i2c, call.address, span, true)) < span.size())
        return raise_errno(vm, EIO);
    return Value::none();
}

// --- single steps, of SoftI2C alone

Result<void> check_soft(Vm& vm, const I2c* i2c) {
    if (i2c->id < 0) return {};
    return vm.raise(vm::os_error_type, "I2C operation not supported");
}

Result<Value> start(Vm& vm, Args args) {
    auto* i2c = args[0].as<I2c>();
    VM_TRY(check_soft(vm, i2c));
    i2c->started = true;
    i2c->addressed = false;
    return Value::none();
}

// stop(): whoever was addressed learns that it is over.
Result<Value> stop(Vm& vm, Args args) {
    auto* i2c = args[0].as<I2c>();
    VM_TRY(check_soft(vm, i2c));
    if (i2c->addressed) i2c->bus->finish();
    i2c->started = i2c->addressed = false;
    return Value::none();
}

// write(octets): after start() the first is an address and the direction. How many were
// acknowledged.
Result<Value> write_octets(Vm& vm, Args args) {
    auto* i2c = args[0].as<I2c>();
    VM_TRY(check_soft(vm, i2c));
    auto octets = octets_of(VM_TRY(vm::to_buffer(vm, args[1])));
    std::size_t acknowledged = 0;
    if (octets.empty()) return Value::small_int(0);
    if (std::exchange(i2c->started, false)) {
        i2c->address = octets[0] >> 1;
        bool reads = octets[0] & 1;
        I2cEnd end = reads ? i2c->bus->read(i2c->address, {}, false)
                           : i2c->bus->write(i2c->address, octets.subspan(1), false, &acknowledged);
        take_time(vm, i2c, acknowledged);
        if (end == I2cEnd::Stuck) return raise_errno(vm, ETIMEDOUT);
        i2c->addressed = end != I2cEnd::NoAddress;
        return Value::small_int(i2c->addressed ? std::intptr_t(acknowledged + 1) : 0);
    }
    if (!i2c->addressed) return Value::small_int(0);
    acknowledged = i2c->bus->write_more(octets);
    take_time(vm, i2c, acknowledged);
    return Value::small_int(std::intptr_t(acknowledged));
}

// readinto(buffer, nack=True): octets of whoever was addressed for reading.
Result<Value> readinto(Vm& vm, Args args) {
    auto* i2c = args[0].as<I2c>();
    VM_TRY(check_soft(vm, i2c));
    auto into = space_of(VM_TRY(vm::to_writable_buffer(vm, args[1])));
    std::fill(into.begin(), into.end(), 0xff);
    if (i2c->addressed) i2c->bus->read_more(into);
    take_time(vm, i2c, into.size());
    return Value::none();
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 3, true},
    {"deinit", deinit, 1, 1},
    {"scan", scan, 1, 1},
    {"start", start, 1, 1},
    {"stop", stop, 1, 1},
    {"write", write_octets, 2, 2},
    {"readinto", readinto, 2, 3},
    {"readfrom", readfrom, 3, 4, true},
    {"readfrom_into", readfrom_into, 3, 4, true},
    {"writeto", writeto, 3, 4, true},
    {"writevto", writevto, 3, 4, true},
    {"readfrom_mem", readfrom_mem, 1, 4, true},
    {"readfrom_mem_into", readfrom_mem_into, 1, 4, true},
    {"writeto_mem", writeto_mem, 1, 4, true},
};

}  // namespace

constexpr vm::Type i2c_type = {.name = "I2C",
                               .methods = methods,
                               .keywords = true,
                               .make = make,
                               .print = print,
                               .trace = trace};
constexpr vm::Type soft_i2c_type = {.name = "SoftI2C",
                                    .methods = methods,
                                    .keywords = true,
                                    .make = make_soft,
                                    .print = print,
                                    .trace = trace};

}  // namespace krait::hostport
