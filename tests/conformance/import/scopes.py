# truth: reference 1.25
# Imports in functions, classes, loops and handlers bind there; a module runs once.
import sys


def local():
    import state
    from state import increase as up

    return state.count, up(), state.count


print(local(), local())
try:
    state
except NameError as e:
    print(e)


def declares():
    global state
    import state


declares()
print(state.count)


class Body:
    import state as own
    from state import increase

    method = lambda self: self.own.count


print(Body.own is state, Body().method())
try:
    Body().increase()
except TypeError as e:
    print(e)
for number in range(2):
    import house
    from house import kitchen
print(house.kitchen is kitchen)
try:
    import nowhere
except ImportError:
    nowhere = None
print(nowhere)
try:
    import house as optional
finally:
    print(optional is house)


def outer():
    import house.attic as a

    def inner():
        return a.box

    return inner


print(outer()())
state.count = 10
from state import count

print(count, state.increase(), count, state.count)
state.added = "added"
from state import added

print(added)
del state.added
try:
    from state import added
except ImportError as e:
    print(e)
del sys.modules["state"]
import state as fresh

print(fresh is state, fresh.count, state.count)
if True:
    import state as conditional
print(conditional is fresh)
lambda_import = lambda: __import__("state")
print(lambda_import() is fresh)
