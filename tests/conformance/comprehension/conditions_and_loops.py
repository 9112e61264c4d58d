# truth: reference 1.25
# Several loops and conditions in one comprehension.
print([(i, j) for i in range(3) for j in range(i)], [i * j for i in range(1, 4) for j in range(1, 4) if i != j])
print([i for i in range(30) if i % 2 if i % 3 if i % 5], [i for i in range(10) if i % 2 == 0 and i > 3], [i for i in range(6) if not i % 2])
print([c for row in ["ab", "cd"] for c in row], [[j for j in range(i)] for i in range(4)], [x for x in [y for y in range(3)]])
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c])
print([i if i % 2 else -i for i in range(5)], [i for i in range(5) if (i if i > 2 else 0)], [i or "none" for i in (0, 1, "")])
print([(i, j) for i in range(4) if i % 2 for j in "ab" if j != "a" or i == 3], [x for x in [] for y in x], [1 for _ in range(3)])
print(sorted({i % 3 for i in range(10)}), sorted({(i, j) for i in range(2) for j in range(2) if i != j}), {x for x in ()})
d = {i: {j: i * j for j in range(i)} for i in range(4)}
print(sorted(d.items()), sorted({k: v for k, v in zip("abc", range(3)) if v}.items()), {k: k for k in ()}, {1: 2 for _ in "ab"})
print(list(i for i in range(5) if i % 2), sum(i * i for i in range(4)), max((len(w), w) for w in ["a", "abc", "ab"]), dict((i, -i) for i in range(2)))
print(list((i, j) for i in range(2) for j in range(2) if i or j), tuple(x for x in "ab"), any(x > 2 for x in [1, 3]), all(x for x in [1, 0]))
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, (b, *c) in [(1, (2, 3, 4))]], [f(2) for f in [lambda x, k=k: x + k for k in range(3)]])
print([lambda: i for i in range(3)][0](), [(lambda: j)() for j in range(3)], [k for k in (lambda: [1, 2])()], ["%d" % i for i in range(3)])
l = [0] * 3
print([l[0] for l[0] in range(3)], l)


class O:
    pass


o = O()
print([o.x for o.x in "ab"], o.x)
