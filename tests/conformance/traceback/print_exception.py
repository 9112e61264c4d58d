# truth: reference 1.25
# sys.print_exception shows an exception as if it were uncaught.
import sys


def f(n):
    if n == 0:
        raise ValueError("printed, not fatal")
    f(n - 1)


try:
    f(2)
except ValueError as e:
    sys.print_exception(e)
print("still running")
try:
    {}["missing"]
except KeyError as e:
    sys.print_exception(e)
sys.print_exception(ValueError("never raised", 1))
try:
    try:
        1 // 0
    except ZeroDivisionError as e:
        raise RuntimeError("second %s" % e)
except RuntimeError as e:
    sys.print_exception(e)
print("end")
