# truth: reference 1.25
# Every method of set and frozenset with many arguments: its value, the set afterwards, or the error.

ANY = [(), ([],), ([1],), ([1, 9],), ({1},), (frozenset([1]),), ("",), ((1,),), ({1: 2},), (5,), (None,), ([1], [1])]
ITEM = [(), (1,), (9,), (None,), ((1,),), (1, 2)]
CALLS = [
    ("add", ITEM), ("clear", [(), (1,)]), ("copy", [(), (1,)]), ("discard", ITEM), ("remove", ITEM), ("pop", [(), (1,)]),
    ("difference", ANY), ("difference_update", ANY), ("intersection", ANY), ("intersection_update", ANY),
    ("isdisjoint", ANY), ("issubset", ANY), ("issuperset", ANY), ("symmetric_difference", ANY),
    ("symmetric_difference_update", ANY), ("union", ANY), ("update", ANY),
]


def shown(value):
    return sorted(value, key=str) if isinstance(value, (set, frozenset)) else value


for name, calls in CALLS:
    for kind in (set, frozenset):
        for start in ([], [1]):
            for arguments in calls:
                items = kind(start)
                try:
                    value = getattr(items, name)(*arguments)
                    print(kind, start, name, arguments, "->", type(value).__name__, shown(value), shown(items))
                except Exception as error:
                    print(kind, start, name, arguments, "->", type(error).__name__, error, shown(items))
