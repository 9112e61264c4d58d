# truth: reference 1.25
# a < b < c compares neighbours, each operand evaluated once, as far as needed.
log = []


def t(n, value):
    log.append(n)
    return value


cases = ((1, 2, 3), (1, 3, 2), (3, 2, 1), (2, 2, 2), (1, 1, 2), (2, 1, 1))
for a, b, c in cases:
    print(a, b, c, ":", a < b < c, a <= b <= c, a == b == c, a != b != c, a > b > c, a >= b >= c, a < b > c, a == b < c, a < b == c)
for a, b, c, d in ((1, 2, 3, 4), (1, 2, 2, 1), (4, 3, 2, 1)):
    print(a < b < c < d, a < b <= c > d, a > b > c > d, a < b, not a < b < c, (a < b) < c, a < (b < c))
print(1 in [1] in [[1]], 1 in [1] == True, None is None is None, 1 is not None is not True, 2 not in [1] not in [[3]], "a" < "b" < "c")
for first, second, third in ((1, 2, 3), (2, 1, 3), (1, 3, 2)):
    log.clear()
    result = t("a", first) < t("b", second) < t("c", third)
    print(result, log)
    log.clear()
    if t("a", first) < t("b", second) < t("c", third) > t("d", 0):
        log.append("yes")
    else:
        log.append("no")
    print(log)


class Odd:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return self.name + "<" + other.name


print(Odd("a") < Odd("b") < Odd("c"), Odd("a") < Odd("b"))
x = 5
print(0 < x < 10, 0 < x and x < 10, 0 < x < 3 or x > 4, [i for i in range(10) if 2 < i < 6], 10 if 1 < x < 9 else 20)
while 0 < x < 10:
    x += 2
print(x)
