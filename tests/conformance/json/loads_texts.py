# truth: reference 1.25
# loads() of texts with every escape, and of those that do not end.

import json

TEXTS = [
    '""', '"a"', '"abc def"', '"é"', '"€"', '"😀"', '"', '"a', '"\\"', '"\\', '"\\"a"', '"\\\\"',
    '"\\/"', '"\\b"', '"\\f"', '"\\n"', '"\\r"', '"\\t"', '"\\a"', '"\\v"', '"\\x"', '"\\0"',
    '"\\q"', "\"\\'\"", '"\\u0041"', '"\\u00e9"', '"\\u20AC"', '"\\uABCD"', '"\\uabcd"',
    '"\\u0000"', '"\\u001f"', '"\\uffff"', '"\\ud800"', '"\\udfff"', '"\\ud83d\\ude00"', '"\\u"',
    '"\\u1', '"\\u12', '"\\u123', '"\\u1234', '"\\u1234', '"a\nb"', '"a\tb"', '"a" ', '"a" "b"',
    '"a"b', "'a'", "\"a'", '[""]', '["a","b"]', '["a" "b"]', '["a""b"]', '"\\u0041\\u0042"',
    '"\\U0041"', '"\\N"',
]


def show(text):
    try:
        value = json.loads(text)
        print(repr(text), "->", type(value).__name__, repr(value))
    except Exception as error:
        print(repr(text), "->", type(error).__name__ + ":", error)


for text in TEXTS:
    show(text)
