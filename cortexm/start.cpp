// From reset to main(): the vector table, what C++ expects of memory, and what a fault ends in.
#include <algorithm>
#include <cstdint>

#include "cortexm/debugger.hpp"

extern "C" {
// By the linker script.
extern std::uint32_t stack_top[], data_begin[], data_end[], bss_begin[], bss_end[];
extern const std::uint32_t data_in_flash[];

int main();
void on_systick();
void on_uart_receive();

[[noreturn]] void reset() {
    std::copy_n(data_in_flash, data_end - data_begin, data_begin);
    std::fill(bss_begin, bss_end, 0);
    krait::cortexm::end(main());
}

// Says nothing: the console may be what failed.
[[noreturn]] void on_fault() { krait::cortexm::end(71); }

using Handler = void (*)();
// Armv7-M Architecture Reference Manual, B1.5.2: the stack, then exceptions 1 to 15; the board's
// interrupts follow, first that of its first UART.
struct Vectors {
    std::uint32_t* stack;
    Handler reset, faults[13], systick, uart_receive;
};
[[gnu::section(".vectors"), gnu::used]] const Vectors vectors{
    stack_top,
    reset,
    {on_fault, on_fault, on_fault, on_fault, on_fault, on_fault, on_fault, on_fault, on_fault,
     on_fault, on_fault, on_fault, on_fault},
    on_systick,
    on_uart_receive};
}

// What the C++ library does where it would throw, and the C library where it gives up. No code of
// ours gets there; having them here keeps their unwinder, console and heap out of the program.
namespace std {
[[noreturn]] void __throw_out_of_range_fmt(const char*, ...) { on_fault(); }
}  // namespace std
extern "C" [[noreturn]] void abort() { on_fault(); }
