# truth: reference 1.25
# float() of text and numbers.
for text in ("1", "1.5", "-2.5", "+3.25", "1e3", "1E-2", " 2.5 ", ".5", "5.", "1_0.5", "inf", "-inf",
             "nan", "INF", "infinity", "1e400"):
    print(repr(text), float(text))
for text in ("", "abc", "1.2.3", "1e", "--1", "0x10", "1 2"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(repr(text), "ValueError:", e)
print(float(), float(7), float(True), float(10 ** 20), float(b"1.25"))
try:
    float([])
except TypeError as e:
    print("TypeError:", e)
try:
    float(None)
except TypeError as e:
    print("TypeError:", e)
