# truth: reference 1.25
# x if c else y, nested and in every place.
for n in range(-1, 3):
    print(n, "neg" if n < 0 else "zero" if n == 0 else "pos", ("a" if n else "b") if n < 2 else "c", 1 + (2 if n else 3), (1 + 2 if n else 3))
a, b = (1, 2) if False else (3, 4)
print(a, b, [1 if a else 2, 3 if not a else 4], {"k" if a else "j": "v" if b else "w"}, (lambda: 1 if a else 2)())
print((lambda x: "even" if x % 2 == 0 else "odd")(3), [i if i % 2 else -i for i in range(4)], [i for i in range(5) if (i > 2 if i else True)])
print("yes" if a and b else "no", "yes" if a or 0 else "no", "yes" if not a else "no", "yes" if a == 3 < b else "no")
print(1 if True else undefined, undefined if False else 2, 1 if 0 else 2 if 0 else 3, None if None else ... if ... else 0)


def f(x=1 if a else 2, *, y="k" if b else "l"):
    return x if y else y


print(f(), f(5 if a else 6), f(y="" if a else "z"))
x = [0, 1]
x[0 if a else 1] = 9
x[1] += 1 if a else 2
print(x, x[0] if x else None, (x if a else None)[0], -(1 if a else 2), not (0 if a else 1))
for i in range(3) if a else []:
    print(i, end=" ")
print()
while (x if x else None):
    x.pop()
print(x)
assert True if a else False, "message" if a else "other"


def g():
    y = yield 1 if a else 2
    return (yield y) if y else None


i = g()
print(next(i), i.send(3))
