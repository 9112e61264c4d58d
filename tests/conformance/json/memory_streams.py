# truth: reference 1.25
# dump() to and load() from StringIO and BytesIO.

import io
import json

for value in (None, 5, "a\u00e9", [1, [2]], {"k": "v"}, [], {}):
    text = io.StringIO()
    json.dump(value, text)
    octets = io.BytesIO()
    json.dump(value, octets, separators=(",", ":"))
    print(repr(text.getvalue()), octets.getvalue())
    print(json.load(io.StringIO(text.getvalue())) == value, json.load(io.BytesIO(octets.getvalue())) == value)
for text in ("", "[1", "[[", "1 2", "x"):
    for kind in (io.StringIO, lambda text: io.BytesIO(text.encode())):
        try:
            print(repr(text), json.load(kind(text)))
        except ValueError as error:
            print(repr(text), error)
