# truth: reference 1.25
# int() of text in every base, of numbers and of everything else.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


TEXTS = ["0", "7", "-7", "+7", " 42 ", "\\t1\\n", "1_000", "_1", "1__0", "1_", "", " ", "-", "+", "- 1", "0x1F", "0X1f", "0b101",
         "0B1", "0o17", "0O7", "017", "00", "1.0", "1e3", "abc", "z", "Z9", "0xg", "0b2", "99999999999999999999", "12a"]
for text in TEXTS:
    show("int('%s')" % text)
    for base in (0, 2, 8, 10, 16, 36):
        show("int('%s', %d)" % (text, base))
for base in ("1", "37", "-2", "None", "'a'", "2.0", "True", "2**70"):
    show("int('11', %s)" % base)
for source in ("0.0", "1.9", "-1.9", "1e20", "-1e30", "float('inf')", "float('nan')", "True", "None", "[]", "()", "1j", "b'12'",
               "bytearray(b'-3')", "b'x'", "2**80", "len", "int", "5, 10", "'5', 10, 3", "b'11', 2", "1e15", "9.99e15"):
    show("int(%s)" % source)
