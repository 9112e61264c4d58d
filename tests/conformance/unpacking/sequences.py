# truth: reference 1.25
# A target list takes a value apart.
a, = [1]
print(a)
(b,) = (2,)
[c] = "3"
[d,] = {4}
print(b, c, d)
[] = []
[] = ""
a, b = [1, 2]
(c, d), [e, f] = "ab", range(2)
print(a, b, c, d, e, f)
a, (b, (c, (d,))) = 1, (2, (3, (4,)))
print(a, b, c, d)
[[a], [[b]], c] = [[1], [[2]], 3]
print(a, b, c)


def gen():
    yield 1
    yield 2


a, b = gen()
print(a, b)
a, b = {1: 2, 3: 4}
a, b = min(a, b), max(a, b)
c, d = {5: 6}.items() if False else (5, 6)
print(a, b, c, d)
a, b, c = bytearray(b"abc")
print(a, b, c)
a, b = (i * i for i in (2, 3))
print(a, b)
for text in ("a, b = 1,", "a, b = 1, 2, 3", "a, b = []", "a, = ()", "a, = 1, 2", "[] = 1,", "a, b = 5", "a, b = None", "(a, b), c = (1, 2, 3), 4", "a, b = 'abc'",
             "a, b = range(3)", "a, b, c = {1, 2}", "a, b = (x for x in range(1))", "a, b = iter([1, 2, 3])"):
    try:
        exec(text)
        print("took", text)
    except (ValueError, TypeError) as e:
        print(text, "->", repr(e))
