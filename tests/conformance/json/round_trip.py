# truth: reference 1.25
# What dumps() writes, loads() reads.

import json

VALUES = [
    None, True, False, 0, -1, 2**40, 2**70, 1.5, -1e-7, "", "a\"b\\c/d\n", "\u20ac\U0001f600", [], [1, [2, [3]]],
    {}, {"a": {"b": {"c": []}}}, [{"x": 1}, {"y": None}], ["\x00\x1f\x7f"], [1e100, 0.1, 123456.789],
]
for value in VALUES:
    for separators in (None, (",", ":"), ("\n", "\t")):
        text = json.dumps(value, separators=separators)
        print(repr(text), json.loads(text) == value)
