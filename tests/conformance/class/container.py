# truth: reference 1.25
# __len__, __getitem__, __setitem__, __delitem__, __contains__.
class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = {}

    def __len__(self):
        return self.w * self.h

    def __getitem__(self, at):
        print("get", at)
        return self.cells.get(at, 0)

    def __setitem__(self, at, value):
        print("set", at, value)
        self.cells[at] = value

    def __delitem__(self, at):
        print("del", at)
        del self.cells[at]

    def __contains__(self, value):
        return value in self.cells.values()


g = Grid(3, 4)
g[1, 2] = "x"
g[0] = 5
g[0] += 1
print(g[1, 2], g[0], g[9, 9], len(g), "x" in g, "y" in g, "y" not in g, bool(g))
del g[0]
try:
    del g[0]
except KeyError as e:
    print("KeyError:", e)


class Letters:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return "abc"[i]


print(list(Letters()), [c for c in Letters()], "b" in list(Letters()), tuple(Letters()))
a, b, c = Letters()
print(a, b, c)


class Plain:
    pass


for f in (lambda: Plain()[0], lambda: len(Plain()), lambda: 1 in Plain(), lambda: list(Plain())):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
