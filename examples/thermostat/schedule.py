"""Which temperature at which hour of the week."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60


def minutes(clock):
    """"6:30" -> 390. Raises ValueError."""
    hour, colon, minute = clock.partition(":")
    if not (colon and hour.isdigit() and minute.isdigit() and len(minute) == 2):
        raise ValueError("no time of day: %r" % clock)
    total = int(hour) * 60 + int(minute)
    if total >= DAY_MINUTES or int(minute) > 59:
        raise ValueError("no time of day: %r" % clock)
    return total


def days(text):
    """"mon-fri" or "sat,sun" or "*" -> the numbers of the days, monday 0. Raises ValueError."""
    if text == "*":
        return list(range(7))
    found = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        for name in (first, last) if dash else (first,):
            if name not in DAYS:
                raise ValueError("no day: %r" % name)
        low = DAYS.index(first)
        high = DAYS.index(last) if dash else low
        found += [day % 7 for day in range(low, high + 1 if high >= low else high + 8)]
    return found


class Schedule:
    """Rules such as ("mon-fri", "6:30", 21): from that minute on, until the next rule's."""

    def __init__(self, rules, default=17):
        self.default = default
        self.steps = []
        for day_text, clock, target in rules:
            for day in days(day_text):
                self.steps.append((day * DAY_MINUTES + minutes(clock), target))
        self.steps.sort()

    def target(self, day, clock):
        """The temperature for that day (monday 0) at that time; the week is a circle."""
        if not self.steps:
            return self.default
        now = day * DAY_MINUTES + minutes(clock)
        current = self.steps[-1][1]
        for start, target in self.steps:
            if start > now:
                break
            current = target
        return current

    def changes(self, day):
        """The steps of one day, as (clock text, target)."""
        for start, target in self.steps:
            if start // DAY_MINUTES == day:
                minute = start % DAY_MINUTES
                yield "%d:%02d" % (minute // 60, minute % 60), target
