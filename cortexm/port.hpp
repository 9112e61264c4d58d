// vm::Port on an MPS2 board: the console is its first UART, the clock the processor's own timer,
// and modules are files that the debugger hands over and that then lie in flash.
#pragma once

#include "vm/port.hpp"

namespace krait::cortexm {

class Mps2Port final : public vm::Port {
  public:
    Mps2Port();
    // Whom the console's interrupt byte stops; null: nobody.
    void set_interrupt_target(vm::Vm* vm);

    int write(std::string_view bytes) override;
    void warn(std::string_view text) override { write(text); }
    bool poll() override { return false; }
    std::size_t read(std::span<char> into, bool* interrupted) override;
    std::uint64_t ticks_us() override;
    std::int64_t epoch_ns() override;
    std::uint64_t cpu_us() override { return ticks_us(); }
    void wait_until(std::uint64_t deadline_us) override;
    void wake() override;
    void set_interrupt_byte(int byte) override;
    std::int32_t utc_offset_s(std::int64_t epoch_s, bool* summer) override;
    vm::Result<vm::PathKind> stat(vm::Vm& vm, std::string_view path) override;
    vm::Result<vm::Source> open_source(vm::Vm& vm, std::string_view path) override;
    void close_source(const vm::Source&) override {}  // it stays in flash
    std::uint32_t random() override;
    [[noreturn]] void fatal(const char* text) override;

  private:
    std::int64_t epoch_at_start_ns_;
    std::uint64_t random_state_;
    std::uint8_t* files_next_;  // the free part of the memory for files
};

}  // namespace krait::cortexm
