# truth: reference 1.25
# Numbers that are spelt wrong.
import sys

sources = [
    "0x",
    "0b",
    "0o",
    "0xg",
    "0b2",
    "0o8",
    "0b12",
    "0o78",
    "0xfg",
    "0b1_2",
    "0777",
    "01",
    "09",
    "00001",
    "1a",
    "1abc",
    "1_000x",
    "12if",
    "0x1if",
    "0b1e",
    "0b1.1",
    "0x1.8",
    "0o1.7",
    "1e",
    "1e+",
    "1e-",
    "1E",
    "1e+a",
    "1e5e5",
    "1e5.5",
    "1.5.5",
    "1..2",
    "1.2e",
    "1.e+",
    ".5.",
    ".5e",
    "1jj",
    "1j1",
    "1j.",
    "0xj",
    "0b1j",
    "1.5j5",
    "1x",
    "1__x",
    "0b_",
    "0x_",
    "9z",
    "1e1_x",
    "1 2",
    "1.a",
    "1.real",
    "-0x",
    "-08",
    "a = 0x\nb",
    "x = [1, 2, 0b3]",
    "f(0xfg)",
    "1if a else b",
    "1or a",
    "1and",
    "0_7",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
