# truth: reference 1.25
# pack() of ints into longs: only the low bits stay, in either order.

import struct

LEFT = [
    "<q", "<Q", ">q", ">Q",
]
RIGHT = [
    "0", "1", "-1", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32769",
    "65535", "65536", "2**31-1", "2**31", "-2**31", "-2**31-1", "2**32-1", "2**32", "2**63-1",
    "2**63", "-2**63", "-2**63-1", "2**64-1", "2**64", "-2**64", "2**70+3", "-2**70-3", "True",
    "False",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.pack("{0}", {1})'.format(left, right))
