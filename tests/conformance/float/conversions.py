# truth: reference 1.25
# float(), int(), round(), bool(), hash() and str() of floats and of what becomes one.

inf = float("inf")
nan = float("nan")
FLOATS = [0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 1e15, 1e16, 123456789.987, -1e-9, 2.0**62, 2.0**63, 2.0**64,
          -(2.0**63), 1e22, 1e50, inf, -inf, nan]


def show(name, function, *arguments):
    try:
        print(name, arguments, "->", function(*arguments))
    except Exception as error:
        print(name, arguments, "->", type(error).__name__, error)


for number in FLOATS:
    for function in (int, bool, str, float, abs, round, hash):
        if function is not hash or number == number and abs(number) < 1e9:
            show(function, function, number)
    for digits in (0, 1, -1, 2, 3):
        show("round", round, number, digits)
for source in (None, [], "1", "1.5", "", "x", b"2.5", bytearray(b"3"), 2**70, -(2**70), True, 1j, (), int,
               10**400):
    if source != 10**400:
        show("float", float, source)
