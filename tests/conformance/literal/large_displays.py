# truth: reference 1.25
# Displays and calls whose items need more of the stack than a whole recursion.
import gc


def literal(kind, count):
    opening, closing = {"list": "[]", "tuple": "()", "set": "{}"}[kind]
    return opening + "x," * count + closing


x = 7
for kind in ("list", "tuple", "set"):
    for count in (3, 3000, 7700):
        made = eval(literal(kind, count))
        gc.collect()
        print(kind, count, type(made), len(made))


def through(depth, source):
    if depth:
        return through(depth - 1, source)
    made = eval(source)
    return made[0], made[-1], len(made)


print(through(10, literal("list", 7700)))

made = None
gc.collect()

# One that raises half way, with the space of all of them.
try:
    eval(literal("list", 5000)[:-1] + "y]")
except NameError as error:
    print(error)

# Large generators and functions keep their items too.
source = "def f(n):\n    if n:\n        yield from f(n - 1)\n    yield sum([" + "n," * 1000 + "])\n"
exec(source)
print(list(f(5)))
