# truth: reference 1.25
# When the parts of a comprehension are evaluated.
log = []


def t(n, value):
    log.append(n)
    return value


print([t("e", i) for i in t("it", range(2)) if t("if", True)], log)
log.clear()
print({t("k", i): t("v", -i) for i in t("it", (1,))}, log)
log.clear()
print([t("e", (i, j)) for i in t("outer", (1, 2)) for j in t("inner", (3,))], log)
log.clear()
g = (t("e", i) for i in t("it", range(2)))
print(log)
print(next(g), log)
print(list(g), log)
log.clear()
try:
    (i for i in t("not iterable", 5))
except TypeError as e:
    print(e, log)
g = (i for i in (1, 2) for j in 5)
try:
    next(g)
except TypeError as e:
    print(e)
try:
    [1 // i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [x.nope for x in [1]]
except AttributeError as e:
    print(e)
data = [1, 2, 3]
g = (x * k for x in data)
k = 10
data = None
print(list(g))
l = [1, 2]
print([l.append(x + 2) or x for x in l if x < 4], l)


def gen():
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")


log.clear()
g = (x for x in gen())
print(next(g))
g.close()
print(list(g))
for x in (y for y in range(10)):
    if x == 3:
        break
print(x)
e = (i for i in ())
print(list(e), list(e), type(e).__name__)
g = (i for i in range(3))
print(list(zip(g, g)), iter(g) is g)
