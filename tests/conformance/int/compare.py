# truth: reference 1.25
# Comparison between ints of all sizes, bools and floats.
big = 10 ** 30
for a, b in ((1, 2), (2, 2), (-1, 1), (big, 1), (big, big), (-big, big), (big, big + 1)):
    print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(1 == 1.0, 1 < 1.5, 2 > 1.5, 0 == False, 1 == True, 2 == True)
print(big == 10 ** 30, big is None, 5 == "5", 5 != "5")
print(1 << 62 == 4611686018427387904, (1 << 62) - 1 < 1 << 62)
print(2 ** 53 == float(2 ** 53), 2 ** 70 > 1e10, 1e300 > 10 ** 30)
print(max(3, big, -big), min(3, big, -big))
print(sorted([3, -1, big, 0, -big, 2 ** 63, 2 ** 62]))
for other in ("a", None, []):
    try:
        print(1 < other)
    except TypeError as e:
        print("TypeError:", e)
