"""Lines of logs to a report."""

from .record import Unreadable, parse
from .report import bars, stamp, table
from .statistics import Counter, Largest, Summary

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class Analyser:
    def __init__(self, slowest=5):
        self.lines = 0
        self.forms, self.levels, self.hours = Counter(), Counter(), Counter()
        self.hosts, self.unreadable, self.messages = Counter(), Counter(), Counter()
        self.paths = {}  # path -> (Summary of ms, Counter of statuses)
        self.times = Summary()
        self.slowest = Largest(slowest)
        self.first = self.last = None

    def feed(self, lines):
        for line in lines:
            self.lines += 1
            try:
                record = parse(line)
            except Unreadable as error:
                self.unreadable.add(error.args[0])
                continue
            if record is not None:
                self.take(record)

    def take(self, record):
        self.forms.add(record.form)
        self.levels.add(record.level)
        self.hours.add(record.time // 3600)
        self.first = record.time if self.first is None else min(self.first, record.time)
        self.last = record.time if self.last is None else max(self.last, record.time)
        if record.level in ("ERROR", "CRITICAL"):
            self.messages.add(record.text.split(" ")[0] + " ...")
        if "host" in record.fields:
            self.hosts.add(record.fields["host"])
        if "path" in record.fields:
            self.take_request(record)

    def take_request(self, record):
        path, ms = record.fields["path"], record.fields.get("ms")
        summary, statuses = self.paths.setdefault(path, (Summary(), Counter()))
        statuses.add(record.fields.get("status", 0) // 100)
        if ms is not None:
            summary.add(ms)
            self.times.add(ms)
            self.slowest.add(ms, "%s %s" % (stamp(record.time), path))

    def report(self):
        """Yields the lines of the report."""
        yield "{:,} lines, {:,} records, {:.1%} unreadable".format(
            self.lines, self.forms.total(), self.unreadable.total() / max(self.lines, 1))
        if self.first is None:
            return
        yield "from %s to %s" % (stamp(self.first), stamp(self.last))
        yield from self.section("forms", self.forms)
        yield from self.section("unreadable", self.unreadable)
        yield ""
        yield from bars([(level, self.levels.counts.get(level, 0)) for level in LEVELS])
        yield ""
        yield from bars([("%02d:00" % (hour % 24), count) for hour, count in self.hours], 60)
        yield from self.requests()
        yield from self.section("hosts", self.hosts.top(8))
        yield from self.section("errors", self.messages.top(5))

    def section(self, name, counts):
        yield ""
        yield from table((name, "count"), list(counts), ("<", ">,d"))

    def requests(self):
        yield ""
        rows = []
        for path, (times, statuses) in sorted(self.paths.items(), key=lambda item: (-item[1][1].total(), item[0])):
            row = [path, statuses.total()] + [statuses.counts.get(each, 0) for each in (2, 3, 4, 5)]
            rows.append(row + [times.mean, times.deviation] + ([times.percentile(each) for each in (50, 90, 99)] if times.count else [0.0] * 3))
        heads = ("path", "requests", "2xx", "3xx", "4xx", "5xx", "mean ms", "deviation", "median", "90 %", "99 %")
        yield from table(heads, rows, ("<", ">,d") + (">d",) * 4 + (">.2f", ">.3e", ">.1f", ">.1f", ">g"))
        yield ""
        yield from bars([("%g ms" % low, count) for low, count in self.times.histogram()], 50)
        yield ""
        yield from table(("slowest", "when"), list(self.slowest), (">,.1f", "<"))
