# truth: reference 1.25
# pack_into() at each offset of a bytearray: what changes and what stays.

import struct

for form, values in (("b", (1,)), ("<h", (0x1234,)), (">I", (0x01020304,)), ("3s", (b"abc",)), ("bxb", (1, 2)), ("2b", (1,)), ("", ())):
    for offset in range(-7, 7):
        buffer = bytearray(b"------")
        try:
            print(form, offset, struct.pack_into(form, buffer, offset, *values), buffer)
        except Exception as error:
            print(form, offset, type(error).__name__ + ":", error, buffer)
for buffer in (b"abc", "abc", 5, None, [1, 2, 3], memoryview(b"abc")):
    try:
        print(struct.pack_into("b", buffer, 0, 1))
    except Exception as error:
        print(type(error).__name__ + ":", error)
view = bytearray(4)
struct.pack_into("<H", memoryview(view)[1:3], 0, 0x4142)
print(view)
