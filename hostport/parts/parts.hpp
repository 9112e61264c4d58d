// What makes each kind of part: for the table in parts.cpp, and tests.
#pragma once

#include "hostport/sim/part.hpp"

namespace krait::hostport {

std::unique_ptr<Part> make_led(PartMaker& maker);
std::unique_ptr<Part> make_mpu6886(PartMaker& maker);
std::unique_ptr<Part> make_bme280(PartMaker& maker);
std::unique_ptr<Part> make_at24(PartMaker& maker);
std::unique_ptr<Part> make_ssd1306(PartMaker& maker);
std::unique_ptr<Part> make_ds18b20(PartMaker& maker);
std::unique_ptr<Part> make_dht22(PartMaker& maker);
std::unique_ptr<Part> make_dht11(PartMaker& maker);
std::unique_ptr<Part> make_ws2812(PartMaker& maker);
std::unique_ptr<Part> make_button(PartMaker& maker);
std::unique_ptr<Part> make_potentiometer(PartMaker& maker);
std::unique_ptr<Part> make_gps(PartMaker& maker);
std::unique_ptr<Part> make_mcp23017(PartMaker& maker);
std::unique_ptr<Part> make_buzzer(PartMaker& maker);

std::unique_ptr<Part> make_python(PartMaker& maker);

}  // namespace krait::hostport
