# truth: reference 1.25
# Conversions between ints, floats, bools and bytes.
for x in (0.0, 1.9, -1.9, 1e10, -0.5, 123456789.0):
    print(x, int(x))
print(int(1e20), int(-1e25) < 0, int(2.0 ** 80))
print(float(3), float(2 ** 60), float(-(10 ** 20)))
print(int(True), int(False), True + True, bool(7), bool(0), bool(-1), bool(1 << 80))
for bad in (float("inf"), float("nan")):
    try:
        int(bad)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print((258).to_bytes(4, "big"), (258).to_bytes(4, "little"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"))
print(int.from_bytes(b"\xff" * 9, "big"), (2 ** 70).to_bytes(10, "big"))
print(chr(65), ord("A"), abs(-5), abs(-(1 << 70)), abs(5))
print(round(7), round(-3), round(12345678901234567890))
