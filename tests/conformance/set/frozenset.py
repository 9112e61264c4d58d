# truth: reference 1.25
# frozenset: a set that can be a key.
f = frozenset([1, 2, 2])
print(sorted(f), len(f), 1 in f, frozenset(), f == {1, 2}, f == frozenset((2, 1)))
print({f: "value"}[frozenset([2, 1])], {frozenset([1])} == {frozenset([1])})
print(sorted(f | {3}), sorted(f & {1}), type(f | {3}), type({3} | f))
print(f <= {1, 2, 3}, sorted(f.union([9])), f.copy() == f)
for g in (lambda: f.add(3), lambda: f.clear(), lambda: f.pop(), lambda: f[0]):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ":", e)
seen = set()
for group in ([1, 2], [2, 1], [3], [1, 2, 1]):
    seen.add(frozenset(group))
print(len(seen), isinstance(f, frozenset), isinstance(f, set), frozenset("a"))
