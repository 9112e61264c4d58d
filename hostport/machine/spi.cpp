// machine.SPI and SoftSPI: a controller on the bus of three pins.
#include <algorithm>

#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "hostport/machine/pin.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct Spi : vm::Object {
    std::int64_t id = -1;  // of hardware; -1: by software
    Pin* sck = nullptr;
    Pin* mosi = nullptr;  // this and the next may be null: not connected
    Pin* miso = nullptr;
    SpiBus* bus = nullptr;
    std::int64_t baudrate = 1'000'000;
    std::int64_t polarity = 0, phase = 0, bits = 8;
    bool lsb_first = false;
};

void trace(vm::Object* object, vm::Marker& marker) {
    auto* spi = static_cast<Spi*>(object);
    for (Pin* pin : {spi->sck, spi->mosi, spi->miso}) marker.mark(pin);
}

// --- setting it up

constexpr std::string_view kSetting[] = {"baudrate", "polarity", "phase", "bits",
                                         "firstbit", "sck",      "mosi",  "miso"};

Result<void> set_numbers(Vm& vm, Spi* spi, std::span<const Value> given) {
    constexpr std::int64_t kMostHertz = 100'000'000;
    struct Number {
        std::int64_t* place;
        std::int64_t least, most;
        const char* refusal;
    };
    std::int64_t first_bit = spi->lsb_first;
    const Number numbers[] = {{&spi->baudrate, 1, kMostHertz, "invalid baudrate"},
                              {&spi->polarity, 0, 1, "invalid polarity"},
                              {&spi->phase, 0, 1, "invalid phase"},
                              {&spi->bits, 8, 8, "bits must be 8"},
                              {&first_bit, 0, 1, "invalid firstbit"}};
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
        const Number& number = numbers[i];
        if (given[i].is_null()) continue;
        *number.place = VM_TRY(to_number(vm, given[i], number.least, number.most, number.refusal));
    }
    spi->lsb_first = first_bit;
    return {};
}

Result<void> set_pin(Vm& vm, Spi* spi, Value given, std::string_view role, Pin** pin) {
    char name[32] = "";
    if (spi->id >= 0) snprintf(name, sizeof name, "spi%lld", static_cast<long long>(spi->id));
    if (given.is_null() && *pin) return {};
    if (given.is_none()) return *pin = nullptr, Result<void>();
    Value found = VM_TRY(pin_for_role(vm, given, name, role));
    *pin = found.is_null() ? nullptr : found.as<Pin>();
    return {};
}

Net* net_of(const Pin* pin) { return pin ? &pin->net() : nullptr; }

Result<void> set_up(Vm& vm, Spi* spi, Args args, std::size_t positional) {
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, positional, given));
    VM_TRY(set_numbers(vm, spi, given));
    VM_TRY(set_pin(vm, spi, given[5], "sck", &spi->sck));
    VM_TRY(set_pin(vm, spi, given[6], "mosi", &spi->mosi));
    VM_TRY(set_pin(vm, spi, given[7], "miso", &spi->miso));
    if (!spi->sck) return vm.raise(vm::value_error_type, "bad SCK pin");
    take_over(spi->sck, PinMode::Alternative).drive_level(spi->polarity);
    if (spi->mosi) take_over(spi->mosi, PinMode::Alternative).drive_level(false);
    if (spi->miso && spi->miso != spi->mosi) {
        spi->miso->mode = PinMode::In;
        apply(spi->miso);
    }
    Hardware* hardware = VM_TRY(hardware_of(vm));
    spi->bus = &hardware->spi_bus(net_of(spi->sck), net_of(spi->mosi), net_of(spi->miso));
    return {};
}

// SPI(id, baudrate=1000000, *, polarity=0, phase=0, bits=8, firstbit=MSB, sck, mosi, miso)
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (!args.count) return vm.raise_argument_count(0, 1, 2);
    std::int64_t id = VM_TRY(vm::to_integer(vm, args[0]));
    Hardware* hardware = VM_TRY(hardware_of(vm));
    char name[32];
    snprintf(name, sizeof name, "spi%lld", static_cast<long long>(id));
    if (!hardware->description().any_pin && !hardware->peripheral(name))
        return vm.raise(vm::value_error_type, "SPI({}) doesn't exist", id);
    auto* spi = VM_TRY(vm.make<Spi>(type));
    spi->id = id;
    VM_TRY(set_up(vm, spi, args.rest(), 4));
    return spi;
}

// SoftSPI(baudrate=500000, *, polarity=0, phase=0, bits=8, firstbit=MSB, sck, mosi, miso)
Result<Value> make_soft(Vm& vm, const vm::Type& type, Args args) {
    constexpr std::int64_t kUsual = 500'000;
    auto* spi = VM_TRY(vm.make<Spi>(type));
    spi->baudrate = kUsual;
    VM_TRY(set_up(vm, spi, args, 4));
    return spi;
}

Result<Value> init(Vm& vm, Args args) {
    VM_TRY(set_up(vm, args[0].as<Spi>(), args.rest(), 4));
    return Value::none();
}
Result<Value> deinit(Vm&, Args args) {
    auto* spi = args[0].as<Spi>();
    for (Pin* pin : {spi->sck, spi->mosi}) {
        if (!pin) continue;
        pin->mode = PinMode::In;
        apply(pin);
    }
    return Value::none();
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    auto* spi = self.as<Spi>();
    auto name = [](const Pin* pin) { return pin ? std::string_view(pin->name()) : "None"; };
    if (spi->id < 0)
        VM_TRY(print_with(vm, out, "SoftSPI("));
    else
        VM_TRY(print_with(vm, out, "SPI({}, ", spi->id));
    return print_with(vm, out,
                      "baudrate={}, polarity={}, phase={}, bits={}, sck={}, mosi={}, miso={})",
                      spi->baudrate, spi->polarity, spi->phase, spi->bits, name(spi->sck),
                      name(spi->mosi), name(spi->miso));
}

// --- transfers

std::uint8_t turned(std::uint8_t octet) {
    std::uint8_t turned = 0;
    for (int bit = 0; bit < 8; ++bit) turned |= std::uint8_t((octet >> bit & 1) << (7 - bit));
    return turned;
}

// As many octets both ways, a piece at a time: parts see them whole, and out may be into.
void transfer(Vm& vm, const Spi* spi, const std::uint8_t* out, std::uint8_t fill,
              std::uint8_t* into, std::size_t count) {
    std::uint8_t sent[256], heard[256];
    for (std::size_t done = 0; done < count;) {
        std::size_t part = std::min(sizeof sent, count - done);
        for (std::size_t i = 0; i < part; ++i) {
            std::uint8_t octet = out ? out[done + i] : fill;
            sent[i] = spi->lsb_first ? turned(octet) : octet;
        }
        spi->bus->transfer({sent, part}, {heard, part});
        for (std::size_t i = 0; into && i < part; ++i)
            into[done + i] = spi->lsb_first ? turned(heard[i]) : heard[i];
        done += part;
    }
    machine_of(vm).time().pass(8 * count * kSecond / Nanoseconds(spi->baudrate));
}

std::uint8_t* octets_of(const vm::Buffer& buffer) {
    return reinterpret_cast<std::uint8_t*>(buffer.items);
}

Result<std::uint8_t> fill_of(Vm& vm, Args args, std::size_t at) {
    if (args.count <= at) return std::uint8_t{0};
    return std::uint8_t(VM_TRY(vm::to_integer(vm, args[at])));
}

// read(count, write=0)
Result<Value> read(Vm& vm, Args args) {
    auto count = VM_TRY(to_number(vm, args[1], 0, INT32_MAX, "invalid count"));
    std::uint8_t fill = VM_TRY(fill_of(vm, args, 2));
    vm::Bytes* octets = VM_TRY(vm::make_blank_bytes(vm, std::size_t(count)));
    auto* into = reinterpret_cast<std::uint8_t*>(octets->items);
    transfer(vm, args[0].as<Spi>(), nullptr, fill, into, octets->count);
    return octets;
}

// readinto(buffer, write=0)
Result<Value> readinto(Vm& vm, Args args) {
    std::uint8_t fill = VM_TRY(fill_of(vm, args, 2));
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
    transfer(vm, args[0].as<Spi>(), nullptr, fill, octets_of(into), into.count);
    return Value::none();
}

Result<Value> write(Vm& vm, Args args) {
    vm::Buffer octets = VM_TRY(vm::to_buffer(vm, args[1]));
    transfer(vm, args[0].as<Spi>(), octets_of(octets), 0, nullptr, octets.count);
    return Value::none();
}

// write_readinto(octets, buffer): they may be the same.
Result<Value> write_readinto(Vm& vm, Args args) {
    vm::Buffer out = VM_TRY(vm::to_buffer(vm, args[1]));
    vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[2]));
    if (out.count != into.count)
        return vm.raise(vm::value_error_type, "buffers must be the same length");
    transfer(vm, args[0].as<Spi>(), octets_of(out), 0, octets_of(into), out.count);
    return Value::none();
}

constexpr vm::FunctionDef methods[] = {
    {"init", init, 1, 5, true}, {"deinit", deinit, 1, 1},
    {"read", read, 2, 3},       {"readinto", readinto, 2, 3},
    {"write", write, 2, 2},     {"write_readinto", write_readinto, 3, 3},
};

constexpr vm::ConstantDef constants[] = {{"MSB", 0}, {"LSB", 1}};

}  // namespace

constexpr vm::Type spi_type = {.name = "SPI",
                               .methods = methods,
                               .constants = constants,
                               .keywords = true,
                               .make = make,
                               .print = print,
                               .trace = trace};
constexpr vm::Type soft_spi_type = {.name = "SoftSPI",
                                    .methods = methods,
                                    .constants = constants,
                                    .keywords = true,
                                    .make = make_soft,
                                    .print = print,
                                    .trace = trace};

}  // namespace krait::hostport
