# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from smoothing import Median, MovingAverage, OutlierGate, chain

# A noisy reading on its way through three filters.
smooth = chain(OutlierGate(limit=5), Median(3), MovingAverage(4))
for reading in (20.0, 20.5, 85.0, 21.0, 20.5, 19.5, -40.0, 20.0, 27.0, 27.0, 27.0, 27.5):
    print("%6.1f -> %.3f" % (reading, smooth(reading)))
