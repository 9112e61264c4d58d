// THE table of parts: one line each.
#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

constexpr PartKind kinds[] = {
    {"led", "a light on a pin", make_led},
    {"mpu6886", "an accelerometer and gyroscope on I2C", make_mpu6886},
    {"bme280", "a thermometer, barometer and hygrometer on I2C", make_bme280},
    {"at24", "an EEPROM on I2C", make_at24},
    {"ssd1306", "a display of 128 x 64 dots on I2C or SPI", make_ssd1306},
    {"ds18b20", "a thermometer on one wire", make_ds18b20},
    {"dht22", "a thermometer and hygrometer on one pin", make_dht22},
    {"dht11", "a thermometer and hygrometer on one pin, the cheaper one", make_dht11},
    {"ws2812", "a strip of coloured lights on one pin", make_ws2812},
    {"button", "a push button, whose contact may bounce", make_button},
    {"potentiometer", "a voltage between ground and supply", make_potentiometer},
    {"gps", "a GPS receiver that talks NMEA on a serial line", make_gps},
    {"mcp23017", "sixteen more pins on I2C", make_mcp23017},
    {"buzzer", "a passive buzzer on a pin", make_buzzer},
    {"python", "a part on I2C or SPI that is written in Python", make_python},
};

}  // namespace

std::span<const PartKind> part_kinds() { return kinds; }

}  // namespace krait::hostport
