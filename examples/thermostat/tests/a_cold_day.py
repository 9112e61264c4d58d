# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from controller import Controller

# A room that loses heat, and the burner that warms it: the whole day at a glance.
c = Controller(target=20, band=0.5, rest_s=600)
temperature = 19.0
burned = 0
for minute in range(0, 24 * 60, 5):
    state = c.update(temperature, minute * 60)
    temperature += 0.3 if c.burning else -0.12
    burned += 5 if c.burning else 0
    if minute % 120 == 0:
        print("%02d:%02d %5.2f %s" % (minute // 60, minute % 60, temperature, state))
print("burned %d minutes, switched %d times" % (burned, c.switches))
