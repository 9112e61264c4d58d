# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from commands import thermostat_console
from controller import Controller
from frames import decode, encode
from schedule import Schedule
from smoothing import Median, chain

# All modules at work for one evening.
plan = Schedule([("*", "17:00", 21), ("*", "22:00", 16)])
controller = Controller(plan.target(0, "16:00"), band=0.5, rest_s=300)
console = thermostat_console(controller)
smooth = chain(Median(3))
log = []
temperature = 18.0
for minute in range(16 * 60 + 30, 23 * 60, 30):
    clock = "%d:%02d" % (minute // 60, minute % 60)
    controller.target = plan.target(0, clock)
    reading = temperature if minute % 90 else 85.0 - 0.5
    state = controller.update(smooth(reading), minute * 60)
    temperature += 1.2 if controller.burning else -0.6
    log.append(encode(("%s %.1f %s" % (clock, temperature, state)).encode()))
for frame in log:
    print(decode(frame).decode())
print(console.run("status"))
