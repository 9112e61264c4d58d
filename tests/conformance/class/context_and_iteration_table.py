# truth: reference 1.25
# with, for, in, unpacking, star arguments over classes that give too little, too much or raise.


class Iterates:
    def __init__(self, make):
        self.make = make

    def __iter__(self):
        return self.make()


class Nexts:
    def __init__(self, count, error=None):
        self.count = count
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        if self.count == 0:
            raise self.error or StopIteration
        self.count -= 1
        return self.count


class Items:
    def __init__(self, count, error=IndexError):
        self.count = count
        self.error = error

    def __getitem__(self, index):
        if index >= self.count:
            raise self.error("at end")
        return index * index


class Holds:
    def __init__(self, items):
        self.items = items

    def __contains__(self, item):
        return item in self.items


SOURCES = [
    ("list", lambda: Iterates(lambda: iter([1, 2]))), ("not an iterator", lambda: Iterates(lambda: 5)),
    ("none", lambda: Iterates(lambda: None)), ("raises", lambda: Iterates(lambda: 1 / 0)), ("generator", lambda: Iterates(lambda: (x for x in "ab"))),
    ("next 3", lambda: Nexts(3)), ("next 0", lambda: Nexts(0)), ("next error", lambda: Nexts(2, ValueError("bad"))),
    ("stop with value", lambda: Nexts(2, StopIteration(9))), ("items", lambda: Items(3)), ("items error", lambda: Items(2, KeyError)),
    ("items stop", lambda: Items(2, StopIteration)), ("holds", lambda: Holds([1])),
]
USES = ["list(s)", "[x for x in s]", "tuple(s)", "sum(s)", "sorted(s)", "1 in s", "99 in s", "max(s)", "print(*s)", "list(map(str, s))",
        "list(enumerate(s))", "any(s)", "len(list(s))", "next(iter(s))", "(lambda a, b: a)(*s)", "set(s) == {0, 1, 2}", "b''.join(s)",
        "bytes(s)", "reversed(s) is None"]
for name, make in SOURCES:
    for use in USES:
        try:
            print(name, use, "->", eval(use, {"s": make()}))
        except Exception as error:
            print(name, use, "->", type(error).__name__, error)
    for action in ("a, b = s", "a, *b = s; print(a, b)", "for x in s: pass", "[].extend(s)", "x = [0]; x += s; print(x)", "x = [0]; x[:] = s; print(x)"):
        try:
            exec(action, {"s": make()})
            print(name, action, "-> done")
        except Exception as error:
            print(name, action, "->", type(error).__name__, error)
