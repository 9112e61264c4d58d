"""Tables and charts of text."""


# Not a format spec: on many boards its width counts octets.
def pad(text, align, width):
    missing = width - len(text)
    left = {"<": 0, "^": missing // 2, ">": missing}[align]
    return " " * left + text + " " * (missing - left)


def table(heads, rows, formats):
    """Lines of a table. `formats`: for each column <, ^ or > and a format spec."""
    cells = [["{:{}}".format(value, spec[1:]) for value, spec in zip(row, formats)] for row in rows]
    widths = [max([len(line[i]) for line in [list(heads)] + cells]) for i in range(len(heads))]
    aligns = [spec[0] for spec in formats]

    def line(parts):
        return " | ".join([pad(*each) for each in zip(parts, aligns, widths)]).rstrip()

    yield line(heads)
    yield "-+-".join(["-" * width for width in widths])
    for each in cells:
        yield line(each)


def bars(rows, width=40):
    """Lines of a bar chart of (label, count)."""
    most = max([count for _, count in rows] or [0]) or 1
    for label, count in rows:
        bar = "#" * ((count * width + most - 1) // most)
        yield "{:>12} {:<{}} {:,}".format(label, bar, width, count).rstrip()


def stamp(seconds):
    """A time as text, UTC."""
    days, rest = divmod(seconds, 86400)
    # From the days of a calendar whose years begin in March (no leap day inside).
    era, of_era = divmod(days + 719468, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    year += era * 400 + (month <= 2)
    return "%04d-%02d-%02d %02d:%02d:%02d" % (year, month, day, rest // 3600, rest // 60 % 60, rest % 60)
