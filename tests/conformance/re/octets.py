# truth: reference 1.25
# Patterns and texts in bytes: the kind of the text is the kind of what is found.

import re

CASES = [
    're.match(b"a", b"ab").group(0)', 're.match("a", b"ab").group(0)',
    're.match(b"a", "ab").group(0)', 're.search(b"[b-c]+", b"abcd").group(0)',
    're.search("(b)(c)", b"abcd").group(2)', 're.search(b"\\\\d+", b"ab12").group(0)',
    're.search(b"\\xff", b"a\\xff").group(0)',
    're.search(b"[\\x80-\\xff]+", b"a\\x80\\xffb").group(0)',
    're.search(b".", b"\\xc3\\xa9").group(0)', 're.sub("a", "b", b"banana")',
    're.sub(b"a", b"b", "banana")', 're.sub(b"a", "b", b"banana")',
    're.compile(",").split(b"a,b")', 're.compile(b",").split("a,b")',
    're.compile(b",").split(b"a,b")', 're.match("a", bytearray(b"a"))',
    're.match(bytearray(b"a"), "a")', 're.sub("a", bytearray(b"b"), "a")',
    're.search("b", b"abc").group(0)', 're.search("é", "caf\\u00e9").group(0)',
    're.search("é+", "caf\\u00e9").group(0)', 're.sub("é", "e", "caf\\u00e9")',
    're.search("(.*)f", "é f").group(1)', 're.search("[a-z]+", "éabc").group(0)',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
