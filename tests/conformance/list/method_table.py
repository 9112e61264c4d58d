# truth: reference 1.25
# Every method of list with many arguments: its value, the list afterwards, or the error.

CALLS = [
    ("append", [(), (1,), (None,), ([],), (1, 2)]),
    ("clear", [(), (1,)]),
    ("copy", [(), (1,)]),
    ("count", [(), (1,), ("b",), (None,), (1.0,), (True,), (1, 2)]),
    ("extend", [(), ([],), ([9],), ((8, 9),), ("xy",), (range(2),), ({5: 6},), (5,), (None,), ([1], [2])]),
    ("index", [(), (1,), ("b",), (None,), (1, 1), (1, -1), ("b", 0, 1), ("b", 0, 2), (1, None), (1, 0, 9, 9), (1, "a")]),
    ("insert", [(), (0,), (0, "n"), (1, "n"), (-1, "n"), (99, "n"), (-99, "n")]),
    ("pop", [(), (0,), (-1,), (1,), (9,), (-9,), ("a",), (None,), (1.0,), (0, 1)]),
    ("remove", [(), (1,), ("b",), (None,), (99,), (1.0,), (1, 2)]),
    ("reverse", [(), (1,)]),
    ("sort", [(1,), (None,), (lambda x: str(x),)]),
    ("nothing", [()]),
]
for name, calls in CALLS:
    for start in ([], [1], [1, "b", None, 1, 2.5]):
        for arguments in calls:
            items = start[:]
            shown = [a if not callable(a) else "function" for a in arguments]
            try:
                print(start, name, shown, "->", getattr(items, name)(*arguments), items)
            except Exception as error:
                print(start, name, shown, "->", type(error).__name__, error, items)
