# truth: reference 1.25
# How many arguments the functions of json take, and of what name.

import json

CASES = [
    "json.dumps()", "json.dumps(1, 2)", "json.dumps(1, 2, 3)", "json.dumps(1, indent=2)",
    "json.dumps(1, separator=1)", "json.dumps(obj=1)", "json.dump()", "json.dump(1)",
    "json.dump(1, 2)", "json.dump(1, 2, 3)", "json.dump(1, None)", 'json.dump(1, "a")',
    "json.dump(1, [])", "json.loads()", 'json.loads("1", 2)', 'json.loads(s="1")',
    "json.loads(5)", "json.loads(None)", "json.loads([])", "json.loads(1.5)", "json.loads({})",
    "json.load()", "json.load(5)", "json.load(None)", 'json.load("1")', "json.load([])",
    "json.load(1, 2)", "json.dumps(1, separators=None)", "json.dumps(*[1])",
    'json.dumps(*[1], **{"separators": ("a", "b")})',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
