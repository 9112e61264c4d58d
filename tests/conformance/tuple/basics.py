# truth: reference 1.25
# Tuples: literals, indexing, concatenation, comparison, immutability.
t = (1, "a", None)
print(t, len(t), t[0], t[-1], t[1:], t[:-1], t[5:], t[-2:])
print((), (1,), (1, 2), 1, (1, (2, (3,))), tuple(), tuple("ab"), tuple([1, 2]))
a = 1, 2
b = 3,
print(a + b, a * 2, 2 * b, a * 0, a == (1, 2), a < b, (1, 2) < (1, 3), (1,) < (1, 0))
print("a" in t, 2 in t, (1, 2) in [(1, 2)], t.index("a"), (1, 2, 1).count(1))
print({(1, 2): "pair"}[(1, 2)], hash((1, 2)) == hash((1, 2)), bool(()), bool((0,)))
for f in (lambda: t[3], lambda: t["x"], lambda: t + [1], lambda: t * "a", lambda: (1,) < 1,
          lambda: (1, 2).index(3), lambda: (1,).append(2), lambda: tuple(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    t[0] = 5
except TypeError as e:
    print("TypeError:", e)
t += (4,)
print(t, [x for x in t if x], max((3, 1, 2)), sorted((3, 1, 2)), sum((1, 2)))
