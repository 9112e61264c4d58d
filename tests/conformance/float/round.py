# truth: reference 1.25
# round, int, floor division and modulo as ways to round.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.6):
    print(x, round(x), int(x), x // 1, x % 1)
print(round(3.14159, 2), round(2.71828, 3), round(1234.5, -2), round(5.0, 0))
print(round(2.0), type(round(2.0)), type(round(2.0, 1)))
print(round(7, 2), round(1e10))
for a, b in ((5.5, 2), (-5.5, 2), (5.5, -2), (-5.5, -2), (6.0, 3)):
    print(divmod(a, b), a // b * b + a % b == a)
print(7 // 2.0, -7 // 2.0, 7 % 2.5, 1e17 // 10)
