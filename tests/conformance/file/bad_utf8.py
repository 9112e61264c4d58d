# truth: reference 1.25
# Octets that are no UTF-8 are an error in a text and nothing special in a binary file.
from scratch import Folder, attempt, put

CASES = (b"\xff", b"a\xff", b"\xc3", b"ab\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x82(", b"\x80",
         b"\xf0\x9f\x98", b"line\n\xff\n", b"\xed", b"ok\nnot \xc3\nok\n", b"\xc3\xa9\xff")

with Folder():
    for case in CASES:
        put("case", case)
        with open("case") as file:
            attempt("%r read" % case, file.read)
        with open("case") as file:
            attempt("  readline", file.readline)
        with open("case") as file:
            attempt("  readlines", file.readlines)
        with open("case", "rb") as file:
            attempt("  binary", file.read)
        with open("case", "rb") as file:
            attempt("  binary lines", file.readlines)
    # What comes before is still read.
    put("case", b"good\nbad \xfe\ngood again\n")
    with open("case") as file:
        attempt("first", file.readline)
        attempt("second", file.readline)
        attempt("third", file.readline)
        attempt("fourth", file.readline)
