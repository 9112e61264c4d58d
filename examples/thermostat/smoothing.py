"""Filters that make a noisy sensor's readings calm. Each takes a reading and gives the smoothed."""


class MovingAverage:
    """The mean of the last `size` readings, or of all while there are fewer."""

    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.size = size
        self.readings = []

    def add(self, reading):
        self.readings.append(reading)
        if len(self.readings) > self.size:
            self.readings.pop(0)
        return sum(self.readings) / len(self.readings)


class Median:
    """The middle one of the last `size` readings; a single spike never shows."""

    def __init__(self, size=3):
        if size % 2 == 0:
            raise ValueError("size must be odd")
        self.size = size
        self.readings = []

    def add(self, reading):
        self.readings = (self.readings + [reading])[-self.size:]
        return sorted(self.readings)[len(self.readings) // 2]


class OutlierGate:
    """Repeats the last good reading in place of one that jumps by more than `limit`.

    After `patience` refused readings in a row the jump is believed.
    """

    def __init__(self, limit, patience=3):
        self.limit = limit
        self.patience = patience
        self.last = None
        self.refused = 0

    def add(self, reading):
        if self.last is None or abs(reading - self.last) <= self.limit:
            self.last, self.refused = reading, 0
        else:
            self.refused += 1
            if self.refused >= self.patience:
                self.last, self.refused = reading, 0
        return self.last


def chain(*filters):
    """One function that passes a reading through each filter in turn."""

    def smooth(reading):
        for f in filters:
            reading = f.add(reading)
        return reading

    return smooth
