# truth: reference 1.25
# Equal numbers hash alike, so 1, 1.0 and True are one key.
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d))
d[0] = "zero"
print(d[False], d[0.0], d[-0.0])
print(hash(1) == hash(True), hash(7) == hash(7), hash("a" + "b") == hash("ab"))
big = 2 ** 70
d[big] = "big"
print(d[1 << 70], big in d, big + 1 in d, (1 << 71) // 2 in d)
print(len({1, 1.0, True, 2, 2.0}), len({2 ** 70, 1 << 70}))
print(type(1), type(1 << 70), type(True), type(1.0))
print(isinstance(True, int), isinstance(1, bool), isinstance(1 << 70, int))
print((5).__class__, type(5)(7), int is type(3))
a = 5
b = 5
print(a is b, a is not b, a is 5.0)
