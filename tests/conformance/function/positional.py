# truth: reference 1.25
# Positional parameters and defaults.
def two(a, b):
    return (a, b)


def defaults(a, b=2, c="three"):
    return (a, b, c)


print(two(1, 2), two(*[3, 4]), two(a=1, b=2), two(1, b=9), two(b=1, a=2))
print(defaults(1), defaults(1, 9), defaults(1, c=0), defaults(c=1, a=2), defaults(1, 2, 3))


def nothing():
    pass


def bare():
    return


print(nothing(), bare(), nothing() is None)
for f in (lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, c=2), lambda: two(1, 2, b=3),
          lambda: two(1, a=3), lambda: nothing(1), lambda: defaults(), lambda: defaults(b=1),
          lambda: defaults(1, 2, 3, 4), lambda: defaults(1, z=1)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
