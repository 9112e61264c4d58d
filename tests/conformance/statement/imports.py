# truth: reference 1.25
# Import statements in all their forms.
import sys
import sys as s, math, math as m
from math import pi, floor as fl, ceil
from math import (sqrt,)
from math import (
    sin,
    cos as c,
)
print(sys is s, math is m, fl(1.5), ceil(1.5), sqrt(4), sin(0), c(0), int(pi))


def f():
    import sys as inner, math
    from math import pi as p, e
    return inner is sys, math.pi == p, e > 2


print(f(), "inner" in globals(), "e" in globals())


class A:
    import math
    from math import pi


print(A.math is math, A.pi == pi)
for text in ("import no_such_module", "import no_such.module", "from no_such import x", "from math import no_such_name", "from math import pi, nope", "import math.pi",
             "import math.nope as x", "import sys, no_such_module, math"):
    try:
        exec(text)
        print("done", text)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
if True:
    import math as conditional
for name in ("sys", "math"):
    print(__import__(name).__name__)
try:
    import no_such_module
except ImportError:
    no_such_module = None
print(no_such_module, conditional.__name__)


def g():
    global imported
    import sys as imported


g()
print(imported is sys)


def h():
    def inner():
        nonlocal closed
        import math as closed

    closed = None
    inner()
    return closed is math


print(h())
