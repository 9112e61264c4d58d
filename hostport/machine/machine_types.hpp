// The classes of the module machine, beside Pin: one file each.
#pragma once

#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type signal_type;
extern const vm::Type adc_type;
extern const vm::Type pwm_type;
extern const vm::Type timer_type;
extern const vm::Type rtc_type;
extern const vm::Type wdt_type;
extern const vm::Type i2c_type;
extern const vm::Type soft_i2c_type;
extern const vm::Type spi_type;
extern const vm::Type soft_spi_type;
extern const vm::Type uart_type;

// time_pulse_us, bitstream and what else times single pulses.
std::span<const vm::FunctionDef> pulse_functions();

}  // namespace krait::hostport
