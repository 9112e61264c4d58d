# truth: reference 1.25
# Generator expressions are lazy and run once.
g = (x * 2 for x in range(3))
print(next(g), next(g), list(g), list(g))
print(sum(x * x for x in range(10)), max((len(w), w) for w in ("a", "bbb", "cc")), "".join(c for c in "a-b" if c != "-"))


def note(x):
    print("note", x)
    return x


lazy = (note(x) for x in (1, 2, 3))
print("made")
print(next(lazy))
print(any(note(x) > 1 for x in (1, 2, 3)), all(note(x) < 2 for x in (1, 2, 3)))
first = (note(s) for s in note([7]))
print("outermost iterable is evaluated at once")
print(next(first))
n = 10
h = (n + i for i in range(2))
n = 20
print(list(h))
pairs = ((a, b) for a in range(2) for b in range(2) if a != b)
print(list(pairs), tuple(i for i in range(2)), sorted(i % 3 for i in (5, 4, 3)), dict((k, 1) for k in "z"))
nested = (sum(y for y in range(x)) for x in range(4))
print(list(nested), len([1 for _ in (x for x in range(7))]))
try:
    next(x for x in ())
except StopIteration:
    print("empty")
