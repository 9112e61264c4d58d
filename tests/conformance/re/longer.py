# truth: reference 1.25
# Patterns as programs use them: numbers, dates, words, paths, assignments.

import re

PATTERNS = [
    r"^\s*(\w+)\s*=\s*(.*?)\s*$", r"(\d+)-(\d+)-(\d+)", r"([+-]?\d+)(\.\d+)?", r"^([^:]+):\s*(.+)$", r"(\w+)@(\w+)\.(com|org)",
    r"^/(\w+)/([^/]*)/?$", r"#([0-9a-fA-F]+)", r"\$GP(\w+),([^,]*),", r"(GET|POST) (\S+) HTTP/(\d)\.(\d)", r"^(a+)+$", r'"([^"]*)"',
    r"<(\w+)>(.*?)</", r"(\d\d):(\d\d)(:\d\d)?", r"^[A-Z][a-z]*( [A-Z][a-z]*)*$",
]
TEXTS = [
    "name = value ", "2024-05-17", "-12.75 V", "Host: example.org", "me@example.org", "/dev/ttyUSB0", "/a/b/", "color #FFcc00",
    "$GPGGA,123519,4807", "GET /index.html HTTP/1.1", "aaaaaaaa", 'say "hi" now', "<b>bold</b>", "at 12:34:56", "Ada Lovelace", "",
]


def groups(match):
    found = []
    try:
        while match:
            found.append(match.group(len(found)))
    except IndexError:
        pass
    return found


for pattern in PATTERNS:
    regex = re.compile(pattern)
    for text in TEXTS:
        match = regex.search(text)
        if match:
            print(pattern, "|", text, "|", groups(match))
