# truth: reference 1.25
# const() of ints, strings, tuples and other constants.
from micropython import const

INT = const(42)
NEGATIVE = const(-7)
BIG = const(1 << 100)
HEX = const(0xFF00)
TEXT = const("text")
BYTES = const(b"bytes")
FLOAT = const(2.5)
NOTHING = const(None)
YES = const(True)
DOTS = const(...)
PAIR = const((1, "two"))
NESTED = const((1, (2, ("three", b"4"))))
print(INT, NEGATIVE, BIG, HEX, TEXT, BYTES, FLOAT, NOTHING, YES, DOTS, PAIR, NESTED)
print(sorted(n for n in globals() if n.isupper()))


def use():
    return INT + NEGATIVE, TEXT + "!", PAIR[0], NESTED[1][1][0], BIG >> 99, -INT, not YES


print(use())
print([INT] * 2, {TEXT: INT}, (INT, INT), INT if YES else 0, f"{INT} {TEXT}")
INT_ALIAS = INT
print(INT_ALIAS is INT, INT == 42)
