# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from frames import crc8, encode, stuff

# How frames look on the air.
for payload in (b"", b"\x00", b"21.5", b"a\x00b", b"\xff" * 3):
    print(payload, "crc", hex(crc8(payload)), "stuffed", stuff(payload), "frame", encode(payload))
print(len(encode(b"x" * 300)), encode(b"x" * 300)[:3])
