# truth: reference 1.25
# dumps() of a value of each type, also of those that JSON has no form for.

import json

CASES = [
    "json.dumps(None)", "json.dumps(True)", "json.dumps(False)", "json.dumps(0)", "json.dumps(1)",
    "json.dumps(-1)", "json.dumps(2**70)", "json.dumps(-2**70)", "json.dumps(1.0)",
    "json.dumps(1.5)", "json.dumps(-0.0)", "json.dumps(1e100)", "json.dumps(1e-7)",
    "json.dumps(0.1)", 'json.dumps(float("inf"))', 'json.dumps(float("-inf"))',
    'json.dumps(float("nan"))', 'json.dumps("")', 'json.dumps("abc")', 'json.dumps(b"")',
    'json.dumps(b"abc")', 'json.dumps(bytearray(b"abc"))', "json.dumps([])", "json.dumps([1])",
    "json.dumps([1, 2, 3])", "json.dumps(())", "json.dumps((1,))", "json.dumps((1, 2))",
    "json.dumps({})", 'json.dumps({"a": 1})', 'json.dumps({"a": {"b": [1, {"c": None}]}})',
    "json.dumps([[[]]])", "json.dumps([{}, {}])", "json.dumps(1j)", "json.dumps(1+2j)",
    "json.dumps(range(3))", "json.dumps(range(1, 9, 2))", "json.dumps(Ellipsis)",
    "json.dumps(int)", "json.dumps(ValueError)", "json.dumps(ValueError())",
    "json.dumps(ValueError(1))", 'json.dumps(ValueError(1, "a"))', "json.dumps({5})",
    "json.dumps(frozenset([5]))", "json.dumps(slice)", "json.dumps({1: 2})",
    "json.dumps({None: 1})", "json.dumps({True: 1})", "json.dumps({1.5: 1})",
    "json.dumps({(1, 2): 3})", 'json.dumps({b"k": 1})', 'json.dumps({"": 0})',
    "json.dumps({2**70: 1})", 'json.dumps([None, True, "x", 1.5, (1,)])',
    "json.dumps([(), [], {}])", 'json.dumps(["a", b"b"])',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
