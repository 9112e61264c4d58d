# One run of a scenario, on krait-vm, from inside this folder:
#
#     case.py                                   each driver, and the bus or line that it is on
#     case.py DRIVER                            its scenario with nothing wrong: how many transfers it takes
#     case.py DRIVER KIND FIRST COUNT SHIFT     COUNT transfers from number FIRST on go wrong; before them
#                                               come SHIFT others, so that other bits are lost
#     case.py DRIVER low AT LENGTH              the line is held low at AT, for LENGTH microseconds
#
# Prints how it ended. After an error the whole is run again, with nothing wrong and a new driver: whatever
# was cut short, the part must be usable.

import sys
import time

sys.path.append("../../examples/weather_station")
import krait_sim
from machine import I2C
from scenarios import SCENARIOS, Wrong


def is_line(place):
    return place.startswith("GP")


def transfers(place):
    return 0 if is_line(place) else krait_sim.transfers(place)


def shift(bus, count):
    for _ in range(count):
        try:
            I2C(int(bus[-1])).writeto(0x7F, b"")
        except OSError:
            pass


def go_wrong(place, kind, first, count, shifted):
    if is_line(place):
        return krait_sim.pulse(place, False, first - krait_sim.time_ns() // 1000, count)
    shift(place, shifted)
    krait_sim.fault(place, kind, krait_sim.transfers(place) + first, count)


def go_right(place):
    if is_line(place):
        time.sleep(5)  # until it is held no more, and the part answers again
    else:
        krait_sim.clear_faults(place)


# How a scenario ends: one word, and what it said.
def end_of(run, error_of_driver=OSError):
    try:
        return run() or "recovered", ""
    except Wrong as error:
        return "WRONG", error.args
    except (OSError, error_of_driver) as error:
        return "error", error.args
    except Exception as error:
        return type(error).__name__, error.args


def main(name=None, kind=None, first=0, count=1, shifted=0):
    if not name:
        return [print(name, place) for name, (place, *_) in sorted(SCENARIOS.items())]
    place, run, *errors = SCENARIOS[name]
    before = transfers(place)
    if not kind:
        run()
        return print(transfers(place) - before)
    go_wrong(place, kind, int(first), int(count), int(shifted))
    end, said = end_of(run, *errors)
    if end == "error":
        go_right(place)
        again, why = end_of(run)
        if again != "recovered":
            end, said = "UNUSABLE", (said, again, why)
    print(end, said, krait_sim.time_ns() // 1_000_000)


main(*sys.argv[1:])
