# truth: reference 1.25
# A constant whose name starts with _ is put in place of its name, and not stored.
from micropython import const

_HIDDEN = const(5)
_TEXT = const("hidden")
_SUM = const(_HIDDEN + 1)
SHOWN = const(_SUM * 2)
print(_HIDDEN, _TEXT, _SUM, SHOWN)
print(sorted(n for n in globals() if "H" in n or "S" in n or "T" in n))


def f(x=_HIDDEN, *, y=_TEXT):
    return x, y, _SUM


print(f(), [_HIDDEN for _ in range(2)], (lambda: _TEXT)())


class C:
    _INNER = const(9)
    outer = _INNER + 1

    def get(self):
        return _INNER


print(C.outer, C().get(), hasattr(C, "_INNER"))
try:
    print(eval("_HIDDEN"))
except NameError as e:
    print(e)


def local():
    _IN_FUNCTION = const(3)
    return _IN_FUNCTION * 2


print(local(), _IN_FUNCTION)
