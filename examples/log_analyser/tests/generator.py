# Log lines from a seed: the same ones on every machine.
import json
from collections import OrderedDict


class Generator:
    def __init__(self, seed):
        self.state = seed
        self.time = 1714521600  # 2024-05-01

    def below(self, bound):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % bound

    def choice(self, items):
        return items[self.below(len(items))]

    def clock(self):
        day, rest = divmod(self.time - 1714521600, 86400)
        return 1 + day, rest // 3600, rest // 60 % 60, rest % 60

    def ms(self):
        return (1 + self.below(200)) * (1 + self.below(8) ** 3) / 16

    def path(self):
        return self.choice(("/", "/", "/", "/login", "/api/items", "/api/items", "/api/items/42", "/static/app.js", "/gr\u00fc\u00df"))

    def status(self):
        return self.choice((200, 200, 200, 200, 200, 204, 301, 304, 403, 404, 500, 503))

    def json_line(self):
        record = OrderedDict()  # a dict has another order on another board
        record["t"] = "2024-05-%02dT%02d:%02d:%02d.%03dZ" % (self.clock() + (self.below(1000),))
        record["level"] = self.choice(("debug", "info", "info", "warn", "error"))
        record["msg"] = self.choice(("request done", 'quoted "text"\n', "disk \u00fcber 90%"))
        if self.below(3):
            record["path"], record["status"], record["ms"] = self.path(), self.status(), self.ms()
            record["host"] = "10.1.0.%d" % self.below(9)
        if not self.below(4):
            record["tags"] = ["a", None, {"deep": [1, 2.5, True]}]
        return json.dumps(record)

    def plain_line(self):
        head = "2024-05-%02d %02d:%02d:%02d" % self.clock()
        level = self.choice(("INFO", "WARN", "ERROR", "FATAL", "DEBUG"))
        text = self.choice(("started pid=%d", 'job done in ms=%d queue="low priority"', "timeout after %d s", "retry=%d of=5 why=busy"))
        return "%s,%03d %s [worker-%d] %s" % (head, self.below(1000), level, self.below(4), text % self.below(3000))

    def access_line(self):
        day, hour, minute, second = self.clock()
        zone = self.choice(("+0000", "+0200", "-0530"))
        line = '192.168.%d.%d - %s [%02d/May/2024:%02d:%02d:%02d %s] "%s %s HTTP/1.1" %d %s' % (
            self.below(2), self.below(5), self.choice(("-", "ann", "bob")), day, hour, minute, second, zone,
            self.choice(("GET", "GET", "POST")), self.path() + self.choice(("", "?q=1&r=[2]")), self.status(), self.choice(("-", "0", "5120")))
        return line + (" %.4f" % (self.ms() / 1000) if self.below(2) else "")

    def broken_line(self):
        return self.choice(("", "   ", "{", '{"t": 5}', '{"level": "info"}', "[1, 2]", "Traceback (most recent call last):",
                            "2024-13-01 00:00:00 INFO month 13", '{"t": "yesterday"}', self.json_line()[:-5]))

    def lines(self, count):
        for _ in range(count):
            self.time += self.below(240)
            kind = self.below(20)
            yield (self.broken_line() if kind == 0 else self.json_line() if kind < 8
                   else self.plain_line() if kind < 12 else self.access_line())
