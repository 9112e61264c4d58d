# truth: reference 1.25
# Every method of dict with many arguments: its value, the dict afterwards, or the error.

CALLS = [
    ("clear", [(), (1,)]),
    ("copy", [(), (1,)]),
    ("get", [(), ("a",), ("z",), ("z", 5), ("a", 5), (None,), ("a", 1, 2)]),
    ("items", [(), (1,)]),
    ("keys", [(), (1,)]),
    ("values", [(), (1,)]),
    ("pop", [(), ("a",), ("z",), ("z", 5), (None,), ("a", 1, 2)]),
    ("popitem", [(), (1,)]),
    ("setdefault", [(), ("a",), ("a", 9), ("b", 9), ("a", 1, 2)]),
    ("update", [(), ({},), ({"a": 5},), ([("a", 7)],), ([["a", 8]],), ([(1, 2, 3)],), (5,), (None,), ("ab",), ([5],)]),
    ("fromkeys", [(), ([],), (["k"],), (["k"], 5), (("k",), 1, 2), (5,)]),
    ("has_key", [("a",)]),
]
for name, calls in CALLS:
    for start in ({}, {"a": 1}):
        for arguments in calls:
            table = start.copy()
            try:
                print(start, name, arguments, "->", getattr(table, name)(*arguments), table)
            except Exception as error:
                print(start, name, arguments, "->", type(error).__name__, error, table)
table = {}
table.update(a=1)
table.update({"a": 2}, a=3)
print(table)
