# truth: reference 1.25
import sys

sys.path.append("..")
from generator import Generator
from logs import Unreadable, parse
from logs.record import pairs
from logs.report import stamp

# Each line as it is read, fields in order of name.

LINES = (
    "", " \t", "x", "{}", "{", "[]", '{"t": null}', '{"t": "2024-02-29T23:59:60Z"}', '{"t": "2024-02-30T24:00:00Z"}', '{"t": "1969-12-31T23:59:59Z", "msg": 5}',
    '{"t": "2000-01-01T00:00:00.5Z", "level": "FATAL", "msg": "\\u00fc\\n", "x": [1, {"y": null}], "z": -1.5e3}', '{"t": "2000-01-01T00:00:00Z", "level": 5}',
    "2024-05-01 12:00:00 INFO", "2024-05-01 12:00:00 INFO x", "2024-05-01T12:00:00.5 ERR [a b] k=v", "2024-05-01 12:00 INFO x", "2024-05-01 12:60:00 INFO x",
    "2024-05-01 12:00:00 info x", '2024-05-01 12:00:00,1 WARN [t] a=1 b=2.5 c="x y" d=x=y e= f="" g=-7 h=0x10 i=1e3 j=nan',
    '1.2.3.4 - - [01/Jan/1970:00:00:00 +0000] "GET / HTTP/1.0" 200 -', '::1 - bob [29/Feb/2024:01:02:03 -0130] "POST /a?b#c HTTP/2" 404 17 0.25',
    'h - - [01/Foo/1970:00:00:00 +0000] "GET / HTTP/1.0" 200 -', 'h - - [01/Jan/1970:00:00:00 +0000] "GET / HTTP/1.0" 200', 'h - - [01/Jan/1970:00:00:00 0000] "GET / HTTP/1.0" 500 -',
    'h - - [01/Jan/1970:00:00:00 +0000] "GET /" 599 1 1.', 'h - - [01/Jan/1970:00:00:00 +0000] "GET" 200 1',
)


def show(line):
    try:
        record = parse(line)
    except Unreadable as error:
        return print("    Unreadable:", error)
    if record is None:
        return print("    blank")
    print("    %s %s %s %r" % (record.form, stamp(record.time), record.level, record.text))
    for key in sorted(record.fields):
        print("        %s: %r" % (key, record.fields[key]))


for line in LINES:
    print(repr(line))
    show(line)
for line in Generator(99).lines(40):
    print(repr(line))
    show(line)
for text in ("", "=", "a=", "=b", "a=b", "a=b=c d=e", "  a=1,b=2", 'q="', 'q="a b" r="c', "k=1 k=2", "\u00e4=\u00f6"):
    print(repr(text), sorted(pairs(text).items()))
