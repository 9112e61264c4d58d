# truth: reference 1.25
# len, sum, min, max, any, all, sorted, reversed.
print(len("abc"), len([]), len({1: 2}), len(range(7)), len(b"xy"), len((1,)), len({1, 2}))
print(sum([1, 2, 3]), sum((0.5, 0.5)), sum([], 5), sum([[1], [2]], []), sum(range(5), 100))
print(min(3, 1, 2), max(3, 1, 2), min([4]), max("hello"), min({5: 1, 2: 9}), max((1, 5), (1, 3)))
print(min([-3, 2], key=abs), max(["aa", "b"], key=len), min([], default="none"), max([], default=0),
      max([1, 2], default=9), min(5, 3, key=lambda v: -v))
print(any([]), any([0, 1]), all([]), all([1, 0]), any(x > 2 for x in range(5)), all("abc"))
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted([-2, 1, -3], key=abs), sorted({"b": 1, "a": 2}))
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))))
for f in (lambda: len(5), lambda: sum(["a"]), lambda: min([]), lambda: max(), lambda: max([1, "a"]),
          lambda: any(5), lambda: sorted(None), lambda: reversed(5), lambda: min(5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
