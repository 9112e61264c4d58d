# truth: reference 1.25
# What goes wrong with generators.
def self_running():
    yield next(g)


g = self_running()
try:
    next(g)
except ValueError as e:
    print("ValueError:", e)


def bad_yield_from():
    yield from 5


try:
    list(bad_yield_from())
except TypeError as e:
    print("TypeError:", e)


def needs_arg(x):
    yield x


try:
    needs_arg()
except TypeError as e:
    print("TypeError:", e)
try:
    len(needs_arg(1))
except TypeError as e:
    print("TypeError:", e)
try:
    needs_arg(1)[0]
except TypeError as e:
    print("TypeError:", e)
try:
    needs_arg(1).missing
except AttributeError as e:
    print("AttributeError:", e)


def raises_mid():
    yield 1
    yield 1 // 0
    yield 2


out = []
try:
    for x in raises_mid():
        out.append(x)
except ZeroDivisionError as e:
    print(out, e)
g = raises_mid()
print(next(g))
for _ in range(2):
    try:
        print(next(g))
    except Exception as e:
        print(type(e).__name__)
g = needs_arg(1)
next(g)
try:
    g.throw(5)
except TypeError as e:
    print("TypeError:", e)
try:
    a, b, c = needs_arg(1)
except ValueError as e:
    print("ValueError:", e)
