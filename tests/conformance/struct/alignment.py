# truth: reference 1.25
# Native alignment: where a field lies behind another.

import struct

CODES = "bhiqfdPse"
for first in CODES:
    for second in CODES:
        for mark in ("@", "<"):
            form = mark + first + second + "b"
            print(form, struct.calcsize(form), struct.calcsize(form + "0q"))
