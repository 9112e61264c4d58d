# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from controller import Controller, SensorFault

# A sensor that dies and comes back.
c = Controller(target=21)
for now, reading in enumerate((19, 19.5, -127, -127, 19.5, 20)):
    try:
        print(now, reading, c.update(reading, now * 60))
    except SensorFault as e:
        print(now, reading, c.state, "-", e)
print("switched", c.switches, "times")
