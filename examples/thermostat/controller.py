"""When to heat: a state machine, told the temperature and the time, that says what to switch."""

OFF, HEATING, RESTING, FAULT = "off", "heating", "resting", "fault"


class SensorFault(Exception):
    """The reading cannot be a room's temperature."""

    def __init__(self, reading):
        super().__init__("impossible temperature %s" % reading)
        self.reading = reading


class Controller:
    """Keeps a room within `band` degrees of a target.

    The burner may start again only `rest_s` seconds after it stopped.
    """

    def __init__(self, target, band=1.0, rest_s=120):
        self.target = target
        self.band = band
        self.rest_s = rest_s
        self.state = OFF
        self.stopped_at = None
        self.switches = 0

    @property
    def burning(self):
        return self.state == HEATING

    def update(self, temperature, now_s):
        """Takes a reading; gives the new state. Raises SensorFault, with the burner off."""
        if not -40 < temperature < 85:
            self._enter(FAULT, now_s)
            raise SensorFault(temperature)
        if self.state == FAULT:
            self._enter(RESTING, now_s)
        if self.state == RESTING and now_s - self.stopped_at >= self.rest_s:
            self._enter(OFF, now_s)
        if self.state == OFF and temperature < self.target - self.band:
            self._enter(HEATING, now_s)
        elif self.state == HEATING and temperature > self.target + self.band:
            self._enter(RESTING, now_s)
        return self.state

    def _enter(self, state, now_s):
        if self.burning != (state == HEATING):
            self.switches += 1
        if state in (RESTING, FAULT):
            self.stopped_at = now_s
        self.state = state
