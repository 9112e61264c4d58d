# truth: cpython
# Stars in lists, sets, tuples and dicts.
# bytecode: reference 1.25
a, b, e, d = [1, 2], (3,), [], {"x": 1}
print([*a], [*a, 4], [0, *a], [0, *a, *b, 4], [*a, *a], [*e], [*e, *e], [*"ab", *range(2)], [[*a], [*b]])
print((*a,), (*a, 4), (0, *a), (0, *a, *b, 4), (*e,), ((*a,), *b), (*(i for i in a), *map(str, b)))
print(sorted({*a}), sorted({*a, 1}), sorted({*a, *b, 0}), {*e} == set(), sorted({*"aab"}))
print({**d}, len({**d, "y": 2}), {"x": 0, **d}, {**d, "x": 3}, {**{}, **{}}, sorted({**d, **{"z": 4}, "w": 5}.items()), {"n": {**d}})
log = []


def t(v):
    log.append(v)
    return v


print([t(1), *t([2, 3]), t(4), *t((5,))], log)
log.clear()
print(sorted({"a": t(1), **t({"b": 2}), "c": t(3)}.items()), log)
x = *a, 3
y = *a, *b
z = 0, *a
print(x, y, z)
for v in *a, *b, 9:
    print(v, end=" ")
print()


def f():
    return *a, 3


def g():
    yield *a, 4
    yield 0, *b


def h(*p, q=(*a, 5)):
    return [*p], sorted({**d, "q": (q,)})


print(f(), list(g()), h(1, 2), h(*a, *b, q=0))
print([*a][0], (*a, 9)[-1], [*a] + [*b], len((*a, *a)), (*a,) == (1, 2), [i for i in [*a, *b]], {*a} | {*b} == {1, 2, 3})
for bad in (lambda: [*5], lambda: (*None,), lambda: {*1}, lambda: {**5}, lambda: {**[1]}):
    try:
        bad()
    except TypeError:
        print("TypeError")
p, *q = [*a, *b, 7]
[r, *s] = *a, 8
print(p, q, r, s)
