# truth: reference 1.25
# Which digits repr() gives numbers from 1 to 1e308: beyond 1e22 not always the nearest ones.

for exponent in range(0, 309, 7):
    for factor in (1, 2, 3, 5, 7, 9, 1.5, 2.7182818284, 9.99999):
        number = factor * 10.0**exponent
        print(factor, exponent, number, end="; ")
    print()
print(9.999999999999998, 99.99999999999999, 1e22, 7e22, 1e23, 123456789012345678.0)
