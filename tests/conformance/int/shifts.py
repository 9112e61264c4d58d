# truth: reference 1.25
# Shifts left grow without bound; shifts right round towards minus infinity.
for n in (0, 1, 5, 31, 32, 33, 61, 62, 63, 64, 65, 100):
    print(n, 1 << n, -1 << n, (3 << n) >> n, (-3 << n) >> n)
print(0 << 1000, 0 >> 1000)
print(-1 >> 1, -1 >> 100, -5 >> 1, -8 >> 2, -9 >> 2)
print(255 >> 4, 256 >> 9, 7 >> 0, 7 << 0)
big = 0x123456789ABCDEF0123456789ABCDEF
for n in (1, 4, 32, 64, 100, 130):
    print(hex(big >> n), hex(-big >> n))
print(1 >> 64, (1 << 64) >> 64, (1 << 64) >> 65)
for op in (lambda: 1 << -1, lambda: 1 >> -1):
    try:
        print(op())
    except ValueError as e:
        print("ValueError:", e)
try:
    1 << 1.0
except TypeError as e:
    print("TypeError:", e)
