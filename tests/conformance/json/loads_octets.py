# truth: reference 1.25
# loads() of text in bytes, bytearray and memoryview, and of octets that are no UTF-8.

import json

for text in ("1", "[1, 2]", '"a"', '{"a": null}', '"\u00e9"', ""):
    for kind in (bytes, bytearray, lambda octets: memoryview(octets)):
        try:
            print(repr(text), repr(json.loads(kind(text.encode()))))
        except Exception as error:
            print(repr(text), type(error).__name__ + ":", error)
for octets in (b'"\xff"', b'"\xc3"', b'"\xc3\xa9"', b'"\xc3\x28"', b'\xff', b'[\xff]', b'{"\x80":1}', b'"\xed\xa0\x80"'):
    try:
        print(octets, repr(json.loads(octets)))
    except Exception as error:
        print(octets, type(error).__name__)
