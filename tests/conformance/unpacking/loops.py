# truth: reference 1.25
# for takes apart what it is given.
for a, b in [(1, 2), (3, 4)]:
    print(a, b)
for a, (b, c) in [(1, (2, 3))]:
    print(a, b, c)
for (a, b), c in {("x", "y"): 1}.items():
    print(a, b, c)
for [a, b] in ["ab", "cd"]:
    print(a, b)
for a, in [[1], (2,), "3"]:
    print(a)
for (a) in (1, 2):
    print(a)
for i, (k, v) in enumerate(sorted({"p": 1, "q": 2}.items())):
    print(i, k, v)
for a, b in zip("ab", [1, 2]):
    print(a, b)
for a, *b, c in ["abcd", (1, 2)]:
    print(a, b, c)
print([a + b for a, b in ((1, 2), (3, 4))], {k: v for k, v in ("ab", "cd")}, {a for a, _ in ("xy",)}, list(a for (a, (b,)) in [(1, (2,))]))
l = [0, 0, 0]
for l[0], l[1] in [(5, 6)]:
    print(l)
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(e)
try:
    for a, b in [1]:
        pass
except TypeError as e:
    print(e)
for a, b in []:
    pass
else:
    print("none")
for _ in range(2):
    for a, b in ((1, 2),):
        break
    else:
        print("never")
print(a, b)
