# truth: reference 1.25
# Ordering of floats and ints, exact or not.
values = (-1.5, -1, 0, 0.0, 0.5, 1, 1.0, 2 ** 53, 1e300)
for a in values[:5]:
    print([(a < b) - (a > b) for b in values])
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-15)
print(1.0 == 1, 1.0 != 1, 1.5 > 1, 1 >= 1.0, 2 <= 1.9)
print(0.5 < 1 < 1.5 < 2 ** 70)
print(sorted([2.5, 1, -0.5, 3, 2.0, 1.5]), max(1, 1.5), min(0.5, 0))
print(1.0 == "1.0", 1.0 == None, 1.0 == [1.0])
try:
    print(1.0 < "2")
except TypeError as e:
    print("TypeError:", e)
print(1.0 in [0, 1, 2], [0, 1, 2].index(2.0), (1, 2, 2.0, 1.0).count(1))
print({0.5: "half"}[0.5], {2: "two"}[2.0])
