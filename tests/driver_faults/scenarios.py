# What sweep.py makes go wrong: for each driver of the weather station all that it is for, once. A
# scenario ends if every value was right, or with the error that the driver raised; it raises Wrong where a
# driver hands out a value that is not so.

import time

import dht
import krait_sim
from drivers.at24 import AT24
from drivers.bme280 import BME280
from drivers.dht22 import DHT22
from drivers.ds18x20 import DS18X20
from drivers.mcp23017 import MCP23017
from drivers.mpu6886 import MPU6886
from drivers.ssd1306 import SSD1306_I2C, SSD1306_SPI
from journal import Journal
from machine import I2C, SPI, Pin, Signal
from onewire import OneWire, OneWireError


class Wrong(Exception):
    pass


def expect(right, *seen):
    if not right:
        raise Wrong(*seen)


def expect_near(what, seen, wanted, delta):
    expect(abs(seen - wanted) <= delta, what, seen, wanted)


def median(values):
    return sorted(values)[len(values) // 2]


# --- on I2C


def set_weather(temperature, pressure, humidity):
    for name, value in (("temperature", temperature), ("pressure", pressure), ("humidity", humidity)):
        krait_sim.set("air", name, value)


def bme280():
    def expect_weather(temperature, pressure, humidity):
        expect_near("temperature", air.temperature, temperature, 0.1)
        expect_near("pressure", air.pressure, pressure, 0.3)
        expect_near("humidity", air.humidity, humidity, 0.2)

    first, second, third = (21.5, 1013.25, 45), (-12.5, 880, 91), (35, 1040.5, 20)
    set_weather(*first)
    air = BME280(I2C(0))
    air.measure()
    expect_weather(*first)
    set_weather(*second)
    air.measure()
    expect_weather(*second)
    set_weather(*third)
    air.start(standby_ms=125)
    time.sleep_ms(300)
    air.read()
    expect_weather(*third)
    air.stop()


# What one sample says may be wrong by a bit that was lost: nothing in it tells. What its fellows say
# outvotes it.
def mpu6886():
    def expect_world(accelerations, temperatures, turnings):
        expect_near("acceleration", median([each[0] for each in accelerations]), 0.5, 0.01)
        expect_near("acceleration", median([each[2] for each in accelerations]), -0.25, 0.01)
        expect_near("turning", median([each[1] for each in turnings]), 100, 0.5)
        expect_near("temperature", median(temperatures), 40, 0.1)

    for name, value in (("accel_x", 0.5), ("accel_y", 0), ("accel_z", -0.25), ("gyro_y", 100), ("temperature", 40)):
        krait_sim.set("mast", name, value)
    imu = MPU6886(I2C(1), accel_range=4, gyro_range=250)
    time.sleep_ms(5)
    expect_world(
        [imu.acceleration for _ in range(3)], [imu.temperature for _ in range(3)], [imu.gyro for _ in range(3)]
    )

    called = []
    imu.start_fifo(200)
    imu.on_watermark(Pin("GP8", Pin.IN), 20, called.append)
    buffer = bytearray(1022)
    bursts = taken = 0
    for _ in range(8):
        due = time.ticks_add(time.ticks_ms(), 150)
        while not called and time.ticks_diff(due, time.ticks_ms()) > 0:
            time.sleep_ms(10)
        called.clear()
        count = imu.read_fifo_into(buffer)
        imu.acknowledge()
        samples = list(imu.samples(buffer, count))
        if samples:
            expect_world([each[:3] for each in samples], [each[3] for each in samples], [each[4:] for each in samples])
            bursts += 1
            taken += count
    expect(bursts >= 6 and (taken >= 140 or imu.overflows), "bursts", bursts, taken, imu.overflows)
    imu.stop_fifo()
    return "flagged" if imu.overflows else None


def at24():
    records = [(100 + i, 20.25 - i, 1000.5 + i, 50.5 + i) for i in range(4)]
    journal = Journal(AT24(I2C(0), kbit=512), first=0x8000 - 24)  # over the end of a page
    for record in records:
        journal.append(*record)
    missing = 0
    for record in records:
        seen = journal.record(record[0])
        missing += seen is None
        expect(seen in (None, record[1:]), record, seen)
    expect(journal.record(5) is None, "there is none")
    return "flagged" if missing else None


def lit(part):
    return [row.count("#") for row in krait_sim.get(part, "pixels").split("\n")[:-1]]


def draw(part, display):
    display.fill_rect(10, 8, 20, 16, 1)
    display.show()
    expect(lit(part) == [0] * 8 + [20] * 16 + [0] * 40, "rectangle", lit(part))
    display.invert(True)
    display.contrast(9)
    expect(lit(part) == [128] * 8 + [108] * 16 + [128] * 40, "inverse", lit(part))
    expect(krait_sim.get(part, "contrast") == 9, "contrast")
    display.invert(False)
    display.fill(0)
    display.text("krait", 0, 0)
    display.show()
    expect(lit(part)[0:2] != [0, 0] and lit(part)[8:] == [0] * 56, "text", lit(part))


def ssd1306_i2c():
    draw("display", SSD1306_I2C(128, 64, I2C(0)))


# What an expander's pins are nobody says twice: an input is read until it is so three times.
def mcp23017():
    def calm(pin):
        for _ in range(10):
            seen = [pin() for _ in range(3)]
            if min(seen) == max(seen):
                return seen[0]
        raise OSError

    def outside(levels):
        krait_sim.set("panel", "input_a", levels)
        time.sleep_ms(5)

    outside("zzzzzzzz")
    panel = MCP23017(I2C(0))
    lamp = Signal(panel.pin(15, Pin.OUT), invert=True)
    for on in (1, 0, 1):
        lamp(on)
        expect(int(krait_sim.get("panel", "port_b")) >> 7 == 1 - on, "lamp", on)
    key, heard = panel.pin(3, Pin.IN, Pin.PULL_UP), []
    expect(calm(key) == 1, "key is up")
    outside("zzzz0zzz")
    expect(calm(key) == 0, "key is down")
    outside("zzzzzzzz")
    key.irq(lambda pin: heard.append(pin), Pin.IRQ_FALLING)
    interrupt = Pin("GP9", Pin.IN, Pin.PULL_UP)
    for _ in range(3):
        outside("zzzz0zzz")
        for _ in range(3):  # what was misread is not over
            if interrupt() == 0:
                panel.handle()
        outside("zzzzzzzz")
        for _ in range(3):
            if interrupt() == 0:
                panel.handle()
    expect(2 <= len(heard) <= 4, "presses", len(heard))
    return None if len(heard) == 3 else "flagged"


# --- on SPI


def ssd1306_spi():
    spi = SPI(0, 10_000_000)
    draw("screen", SSD1306_SPI(128, 64, spi, dc=Pin("GP20"), res=Pin("GP21"), cs=Pin("GP17")))


# --- on a line of their own, which somebody holds low for a while


def ds18x20():
    krait_sim.set("soil", "temperature", -5.5)
    krait_sim.set("roof", "temperature", 31.5)
    thermometers = DS18X20(OneWire(Pin("GP22")))
    codes = {bytes(code).hex(): code for code in thermometers.scan()}
    thermometers.set_resolution(9)
    thermometers.measure()
    missing = 0
    for name, wanted in (("soil", -5.5), ("roof", 31.5)):
        code = codes.get(krait_sim.get(name, "rom"))
        if code:
            expect_near(name, thermometers.read_temp(code), wanted, 0)
        missing += code is None
    return "flagged" if missing else None


def dht22_by(make):
    def scenario():
        for temperature, humidity in ((21.5, 45), (-10.1, 99.9)):
            krait_sim.set("cellar", "temperature", temperature)
            krait_sim.set("cellar", "humidity", humidity)
            cellar = make(Pin("GP15", Pin.IN, Pin.PULL_UP))
            cellar.measure()
            expect_near("temperature", cellar.temperature(), temperature, 0.01)
            expect_near("humidity", cellar.humidity(), humidity, 0.01)
            time.sleep(2)

    return scenario


# name: the bus on which transfers go wrong, or the line that is held; what is run; and what else than OSError
# the driver raises by its documentation.
SCENARIOS = {
    "bme280": ("i2c0", bme280),
    "mpu6886": ("i2c1", mpu6886),
    "at24": ("i2c0", at24),
    "ssd1306_i2c": ("i2c0", ssd1306_i2c),
    "mcp23017": ("i2c0", mcp23017),
    "ssd1306_spi": ("spi0", ssd1306_spi),
    "ds18x20": ("GP22", ds18x20, OneWireError),
    "dht22": ("GP15", dht22_by(DHT22)),
    "dht": ("GP15", dht22_by(dht.DHT22), Exception),
}
