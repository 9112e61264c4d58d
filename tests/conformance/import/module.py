# truth: reference 1.25
# import runs a module once; its names are attributes.
import helper
import helper as again
from helper import value, bump as increase, Thing

print(helper.value, value, again is helper, helper.__name__)
print(increase(), helper.value, value)
helper.value = 100
print(helper.bump(), Thing().who())
helper.added = "from outside"
import helper
print(helper.added, helper._hidden)
try:
    from helper import nothing
except ImportError as e:
    print("ImportError:", e)
try:
    import no_such_module
except ImportError as e:
    print("ImportError:", e)
try:
    helper.nothing
except AttributeError as e:
    print("AttributeError:", e)


def local_import():
    import helper as h
    from helper import names
    names.append("local")
    return h.names


print(local_import(), helper.names, __name__)
