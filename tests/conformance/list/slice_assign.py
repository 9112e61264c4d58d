# truth: reference 1.25
# Assigning to and deleting slices.
a = list(range(6))
a[1:3] = ["x", "y", "z"]
print(a)
a[1:4] = []
print(a)
a[2:2] = [10, 11]
print(a)
a[:0] = (7, 8)
a[len(a):] = [9]
print(a)
del a[1:3]
print(a)
del a[-2:]
print(a)
a[:] = [1, 2, 3, 4]
del a[:2]
print(a)
del a[:]
print(a)
b = [1, 2, 3]
b[1:1] = b
print(b)
b[4:100] = ["end"]
print(b)
c = [0] * 4
c[1:3] = c[2:4] = [5, 6]
print(c)
try:
    c[0:1] = 5
except TypeError as e:
    print("TypeError:", e)
