#include "cortexm/port.hpp"

#include <errno.h>

#include <algorithm>
#include <utility>

#include "cortexm/debugger.hpp"
#include "vm/objects/exception.hpp"
#include "vm/vm.hpp"

namespace krait::cortexm {
namespace {

// --- the board's registers

// CMSDK APB UART (Arm DDI 0479, section 4.3).
struct Uart {
    std::uint32_t data, state, control, interrupt_clear, baud_divider;
    static constexpr std::uint32_t kTransmitFull = 1;  // state
    static constexpr std::uint32_t kTransmits = 1, kReceives = 2,
                                   kReceiveInterrupts = 8;  // control
    static constexpr std::uint32_t kReceiveInterrupt = 2;   // interrupt_clear
};
// SysTick (Armv7-M Architecture Reference Manual, B3.3): counts down from `reload`.
struct SysTick {
    std::uint32_t control, reload, current;
    static constexpr std::uint32_t kOn = 1, kInterrupts = 2, kProcessorClock = 4;  // control
};
extern "C" {  // where they are, the linker script says
extern volatile Uart uart;
extern volatile SysTick systick;
extern volatile std::uint32_t interrupt_enable;
extern std::uint8_t files_begin[], files_end[];
}
constexpr std::uint32_t kClockHz = 25'000'000, kTickHz = 1000, kBaud = 115'200;

// --- what interrupt handlers share with the port

constinit volatile std::uint32_t tick_count = 0;  // milliseconds; 49 days
constinit volatile bool woken = false;
constinit vm::Vm* volatile target = nullptr;
constinit volatile int interrupt_byte = -1;

constexpr std::size_t kRing = 128;  // a power of two
constinit volatile char ring[kRing] = {};
constinit volatile std::size_t ring_taken = 0, ring_put = 0;

}  // namespace

extern "C" void on_systick() { tick_count = tick_count + 1; }

extern "C" void on_uart_receive() {
    uart.interrupt_clear = Uart::kReceiveInterrupt;
    char byte = char(uart.data);
    if (target && byte == interrupt_byte) {
        target->interrupt();
    } else if (ring_put - ring_taken < kRing) {
        ring[ring_put % kRing] = byte;
        ring_put = ring_put + 1;
    }
}

Mps2Port::Mps2Port()
    : epoch_at_start_ns_(std::int64_t{epoch_s()} * 1'000'000'000),
      random_state_(std::uint64_t(epoch_at_start_ns_)),
      files_next_(files_begin) {
    uart.baud_divider = kClockHz / kBaud;
    uart.control = Uart::kTransmits | Uart::kReceives | Uart::kReceiveInterrupts;
    interrupt_enable = 1 << 0;  // that of the UART's receiver
    systick.reload = kClockHz / kTickHz - 1;
    systick.current = 0;
    systick.control = SysTick::kOn | SysTick::kInterrupts | SysTick::kProcessorClock;
}

void Mps2Port::set_interrupt_target(vm::Vm* vm) { target = vm; }

// --- console

int Mps2Port::write(std::string_view bytes) {
    for (char byte : bytes) {
        while (uart.state & Uart::kTransmitFull) continue;
        uart.data = std::uint8_t(byte);
    }
    return 0;
}

std::size_t Mps2Port::read(std::span<char> into, bool* interrupted) {
    while (ring_put == ring_taken) {
        *interrupted = std::exchange(woken, false);
        if (*interrupted) return 0;
        asm volatile("wfi");
    }
    std::size_t count = std::min<std::size_t>(into.size(), ring_put - ring_taken);
    for (std::size_t i = 0; i < count; ++i) into[i] = ring[(ring_taken + i) % kRing];
    ring_taken = ring_taken + count;
    return count;
}

void Mps2Port::set_interrupt_byte(int byte) { interrupt_byte = byte; }

// --- clock

std::uint64_t Mps2Port::ticks_us() {
    std::uint32_t milliseconds, left;
    do {  // no tick may come between the two
        milliseconds = tick_count;
        left = systick.current;
    } while (milliseconds != tick_count);
    constexpr std::uint32_t kPerUs = kClockHz / 1'000'000;
    return std::uint64_t{milliseconds} * 1000 + (kClockHz / kTickHz - 1 - left) / kPerUs;
}

std::int64_t Mps2Port::epoch_ns() { return epoch_at_start_ns_ + std::int64_t(ticks_us()) * 1000; }

void Mps2Port::wait_until(std::uint64_t deadline_us) {
    while (ticks_us() < deadline_us && !std::exchange(woken, false)) asm volatile("wfi");
}

void Mps2Port::wake() { woken = true; }

std::int32_t Mps2Port::utc_offset_s(std::int64_t, bool* summer) {
    if (summer) *summer = false;
    return 0;  // a board's clock knows no zones
}

// --- files

vm::Result<vm::PathKind> Mps2Port::stat(vm::Vm&, std::string_view path) {
    std::uint8_t first;
    std::int32_t size = read_file(path, {&first, 1});
    if (size == kFolder) return vm::PathKind::Folder;
    return size == kNoFile ? vm::PathKind::Absent : vm::PathKind::File;
}

vm::Result<vm::Source> Mps2Port::open_source(vm::Vm& vm, std::string_view path) {
    std::span<std::uint8_t> bytes{files_next_, files_end};
    std::int32_t size = read_file(path, bytes);
    if (size < 0 || std::size_t(size) > bytes.size())
        return vm.raise(vm::os_error_type, vm::Value::small_int(ENOENT));
    files_next_ += (size + 7) & ~7;
    return vm::Source{bytes.first(std::size_t(size))};
}

// --- the rest

// SplitMix64 (Steele, Lea, Flood 2014): without a source of noise, only the time of the start tells
// runs apart.
std::uint32_t Mps2Port::random() {
    std::uint64_t bits = random_state_ += 0x9e3779b97f4a7c15u;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
    return std::uint32_t((bits ^ bits >> 31) >> 32);
}

void Mps2Port::fatal(const char* text) {
    write(text);
    write("\n");
    end(70);  // EX_SOFTWARE of sysexits.h
}

}  // namespace krait::cortexm
