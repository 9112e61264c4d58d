# truth: reference 1.25
# int() of strings in any base, with blanks, signs, prefixes and underscores.
for text in ("0", "-0", "42", "-42", "+7", "  19  ", "\t8\n", "1_000_000", "007"):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("FF", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0),
                   ("777", 8), ("z", 36), ("-101", 2), ("0B11", 2), ("10", 10), ("0", 0)):
    print(text, base, int(text, base))
print(int("123456789012345678901234567890"), int("-" + "9" * 25), int("f" * 20, 16))
for text, base in (("", 10), ("-", 10), ("12a", 10), ("2", 2), ("g", 16), ("1 2", 10), ("0x", 16),
                   ("1.5", 10)):
    try:
        print(int(text, base))
    except ValueError as e:
        print("ValueError:", e)
try:
    int([])
except TypeError as e:
    print("TypeError:", e)
print(int(), int(b"12"), int(True))
