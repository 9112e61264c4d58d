# truth: reference 1.25
# Operator precedence and grouping.
print(2 + 3 * 4 ** 2, (2 + 3) * 4, 2 ** 3 ** 0, -2 ** 2, 2 ** -1 * 4)
print(1 << 2 + 1, (1 << 2) + 1, 7 & 3 | 8, 7 & (3 | 8), 6 ^ 3 & 1, ~1 + 1, 1 | 2 ^ 3 & 4)
print(10 - 5 - 2, 10 - (5 - 2), 100 / 10 / 2, 2 * 3 % 4, 7 // 2 * 2, 7 % 4 * 2)
print(not 1 == 2, not (1 == 2), not 0 and 1, not (0 and 1), 1 or 0 and 0, (1 or 0) and 0)
print(1 < 2 == True, (1 < 2) == True, 1 == 1 in [1], 1 + 1 == 2 and 2 + 2 == 4)
print(5 if 0 else 6 if 0 else 7, (5 if 1 else 6) + 1, 5 if 1 else 6 + 1)
print((lambda x: x + 1)(1) * 2, (lambda: 0 or 5)(), (lambda x, y=2: x * y)(3))
print([1, 2][0] + 3, -[5][0], -"ab".find("b"), not len([]))
print(1 + 2 if 0 else 3, [1 if i else 2 for i in (0, 1)], 2 * [1] + [2] * 2)
print("a" + "b" * 2, "%s" % 1 + "x", "%d" % (1 + 1), "x" in "xy" and "z" not in "xy")
a = b = 3
a, b = b, a + b
print(a, b, a - -b, a - + - b, a * -b, a // -b, a if a > b else b)
print(None is None, None is not 0 == 0, 3 == 3.0 == 3)
print(1 & 1 == 1, (1 & 1) == 1, 4 | 1 < 2, (4 | 1) < 2, 3 in [3] is True)
