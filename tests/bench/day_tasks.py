# A day of three tasks that wake each second: a light, a counter and a clock.
# Run on the board of examples/weather_station.

import asyncio
import time

from machine import Pin

SECONDS = 24 * 3600


async def blink(led):
    for _ in range(SECONDS):
        led.toggle()
        await asyncio.sleep(1)


async def count(counts):
    for i in range(SECONDS):
        counts[i % len(counts)] += 1
        await asyncio.sleep_ms(1000)


async def watch(late):
    due = time.ticks_ms()
    for _ in range(SECONDS):
        due = time.ticks_add(due, 1000)
        await asyncio.sleep_ms(time.ticks_diff(due, time.ticks_ms()))
        late[0] = max(late[0], time.ticks_diff(time.ticks_ms(), due))


async def main():
    counts, late = [0] * 7, [0]
    await asyncio.gather(blink(Pin("LED", Pin.OUT)), count(counts), watch(late))
    print(sum(counts), "seconds, at most", late[0], "ms late")


asyncio.run(main())
