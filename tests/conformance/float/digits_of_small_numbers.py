# truth: reference 1.25
# Which digits repr() gives numbers below 1, down to the denormal ones.

for exponent in range(-1, -308, -6):
    for factor in (1, 2, 3, 5, 7, 9, 1.5, 2.7182818284):
        print(factor, exponent, factor * 10.0**exponent, end="; ")
    print()
for k in range(1, 40):
    print(k / 7, k / 700, k / 70000, k / 7000000, k / 3e12)
print(5e-324, 1e-310, 2.5e-320, 2.2250738585072014e-308, 0.9999999999999999)
