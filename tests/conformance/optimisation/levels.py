# truth: reference 1.25
# micropython.opt_level: asserts go from level 1 on, line numbers from level 3 on, for what is compiled later.
import micropython
import sys

SOURCE = """
try:
    assert 0
    print("no assert", __debug__)
except AssertionError:
    print("assert", __debug__)
1 / 0"""

print(micropython.opt_level())
for level in (0, 1, 2, 3, 4, -1, -2, 5, 0):
    print(level, micropython.opt_level(level), micropython.opt_level())
    try:
        exec(SOURCE)
    except ZeroDivisionError as error:
        sys.print_exception(error)

for level in (256, 1000, True, None, 1.0, "1", 2**40):
    try:
        print(level, micropython.opt_level(level), micropython.opt_level())
    except TypeError as error:
        print(level, error)

micropython.opt_level(0)
assert micropython.opt_level() == 0


def keeps_its_own():
    assert False, "compiled at level 0"


micropython.opt_level(1)
try:
    keeps_its_own()
except AssertionError as error:
    print(error)
