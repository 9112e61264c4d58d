# truth: reference 1.25
# A module that raises while it is imported is not kept.
import sys

for _ in range(2):
    try:
        import broken
    except ZeroDivisionError as e:
        print("caught", e, "broken" in sys.modules)
try:
    broken
except NameError as e:
    print("NameError:", e)
try:
    from broken import before
except ZeroDivisionError:
    print("again")
