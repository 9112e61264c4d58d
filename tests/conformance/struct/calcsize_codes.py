# truth: reference 1.25
# calcsize() of each code, alone and behind an octet, in each order. (l and L are 8 octets here, as on 64-bit hosts.)

import struct

CODES = "xbBhHiIlLqQPefds"
MARKS = ["", "@", "<", ">", "!"]
for mark in MARKS:
    for code in CODES:
        print(repr(mark), code, *[struct.calcsize(mark + form + code) for form in ("", "b", "3", "b2", "bh0", "5sb")])
