# truth: reference 1.25
# dir() of a module that has a __getattr__; what the other ways to look a name up make of it.
import lazy

print("here" in dir(lazy), "__getattr__" in dir(lazy), "__dict__" in dir(lazy))
print(lazy.here, lazy.made, "made" in lazy.__dict__)
print(hasattr(lazy, "made"), hasattr(lazy, "absent"))
print(getattr(lazy, "made", 3), getattr(lazy, "absent", 3))
try:
    lazy.absent
except AttributeError as e:
    print("AttributeError:", e)
from lazy import made

print(made)
try:
    from lazy import absent
except (AttributeError, ImportError) as e:
    print(type(e).__name__)
print(isinstance(lazy, type), callable(lazy.__getattr__))
