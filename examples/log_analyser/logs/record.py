"""A line of a log to a record. Three forms are known:

    {"t": "2024-05-01T12:00:00Z", "level": "info", "msg": "...", "path": "/a", "status": 200, "ms": 1.5}
    2024-05-01 12:00:00,123 WARNING [worker-3] text with key=value and key="two words"
    10.0.0.1 - ann [01/May/2024:12:00:00 +0200] "GET /a?b=c HTTP/1.1" 200 1234 0.015
"""

import json
import re
from collections import namedtuple

# time: seconds since 1970, UTC; fields: a dict of what else the line says.
Record = namedtuple("Record", ("form", "time", "level", "text", "fields"))


class Unreadable(ValueError):
    """The line is in none of the forms."""


_PLAIN = re.compile(
    r"^(\d\d\d\d)-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)([.,]\d+)? +([A-Z]+) +(\[([^\]]*)\])? *(.*)$"
)
_ACCESS = re.compile(
    r'^(\S+) \S+ (\S+) \[(\d\d)/(\w+)/(\d+):(\d+):(\d+):(\d+) ([+-])(\d\d)(\d\d)\] "(\w+) (\S+)[^"]*" (\d+) (\d+|-)( ([\d.]+))?$'
)
_STAMP = re.compile(r"^(\d\d\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?Z$")
_PAIR = re.compile(r'(\w+)=("([^"]*)"|[^ ]+)')
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEVELS = {"WARN": "WARNING", "ERR": "ERROR", "FATAL": "CRITICAL"}


def days(year, month, day):
    """Days from 1970-01-01 to a date of the Gregorian calendar."""
    if month < 3:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 719469


def seconds(year, month, day, hour, minute, second):
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 61):
        raise Unreadable("no such time")
    return days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second


def _value(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def pairs(text):
    """The key=value pairs in a text."""
    found = {}
    match = _PAIR.search(text)
    while match:
        quoted = match.group(3)
        found[match.group(1)] = _value(match.group(2)) if quoted is None else quoted
        text = text[text.find(match.group(0)) + len(match.group(0)) :]
        match = _PAIR.search(text)
    return found


def _level(name):
    name = name.upper()
    return _LEVELS.get(name, name)


def _from_json(line):
    try:
        fields = json.loads(line)
        stamp = _STAMP.match(fields.pop("t"))
        time = seconds(*[int(stamp.group(i)) for i in range(1, 7)])
        return Record("json", time, _level(fields.pop("level", "info")), fields.pop("msg", ""), fields)
    except Unreadable:
        raise
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise Unreadable("bad JSON: " + type(error).__name__)


def _from_plain(match):
    time = seconds(*[int(match.group(i)) for i in range(1, 7)])
    fields = pairs(match.group(11))
    if match.group(10):
        fields["thread"] = match.group(10)
    return Record("plain", time, _level(match.group(8)), match.group(11), fields)


def _from_access(match):
    # Not groups(): many boards' matches have none.
    host, user, day, month, year, hour, minute, second, sign, *zone = [match.group(i) for i in range(1, 12)]
    if month not in _MONTHS:
        raise Unreadable("no such month")
    time = seconds(int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second))
    time -= (int(zone[0]) * 60 + int(zone[1])) * (60 if sign == "+" else -60)
    status = int(match.group(14))
    fields = {"host": host, "method": match.group(12), "path": match.group(13).split("?")[0], "status": status}
    if user != "-":
        fields["user"] = user
    if match.group(15) != "-":
        fields["size"] = int(match.group(15))
    if match.group(17):
        fields["ms"] = float(match.group(17)) * 1000
    level = "ERROR" if status >= 500 else "WARNING" if status >= 400 else "INFO"
    return Record("access", time, level, match.group(12) + " " + match.group(13), fields)


def parse(line):
    """The record in a line, or None if it is blank. Raises Unreadable."""
    line = line.strip()
    if not line:
        return None
    if line.startswith("{"):
        return _from_json(line)
    for pattern, take in ((_PLAIN, _from_plain), (_ACCESS, _from_access)):
        match = pattern.match(line)
        if match:
            return take(match)
    raise Unreadable("unknown form")
