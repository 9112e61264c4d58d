# truth: reference 1.25
# Reading slices, with steps.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-7], a[3:-3])
print(a[::2], a[1::3], a[::-1], a[8:2:-2], a[-1:-4:-1], a[5:0:-1], a[:5:-2])
print(a[5:2], a[20:], a[-20:3], a[3:100], a[2:8:100], a[9:9])
print(a[True:4], a[None:3], a[2:None:4])
i, j = 2, 6
print(a[i:j], a[i:j][1:], a[i + 1:j - 1], a[a[2]:a[5]])
b = a[:]
b[0] = "changed"
print(a[0], b[0], a[:3] + a[3:] == a)
try:
    a[::0]
except ValueError as e:
    print("ValueError:", e)
try:
    a["a":]
except TypeError as e:
    print("TypeError:", e)
