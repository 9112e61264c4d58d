# truth: reference 1.25
# iter, next, enumerate, zip, map, filter.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "ab", (True, False))), list(zip([1, 2, 3], "x")))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(None.__class__, [])))
print(list(filter(None, [0, 1, "", "x", [], [0]])), list(filter(lambda x: x % 2, range(6))))
it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None))
e = enumerate("xyz")
print(next(e), list(e), iter(e) is e)
z = zip("ab", "cd")
print(next(z), next(z), next(z, "end"))
m = map(int, ["1", "bad", "3"])
print(next(m))
try:
    next(m)
except ValueError as err:
    print("ValueError:", err)
print(next(m))
pairs = [(1, "one"), (2, "two")]
numbers, words = zip(*pairs)
print(numbers, words, dict(zip(words, numbers))["two"])
print([i + j for i, j in zip(range(3), range(3, 6))], sum(map(len, ["a", "bb"])), max(map(abs, [-5, 3])))
for f in (lambda: next([]), lambda: iter(5), lambda: next(iter([])), lambda: list(zip(1)), lambda: list(map(5, [1])),
          lambda: list(enumerate()), lambda: list(filter(lambda: 1, [1]))):
    try:
        print(f())
    except (TypeError, StopIteration) as e:
        print(type(e).__name__ + ":", e)
