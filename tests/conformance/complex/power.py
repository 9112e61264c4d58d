# truth: reference 1.25
# `**` with complex numbers, and where a real power leaves the real numbers.

BASES = [0j, 1j, 2 + 0j, -1 + 0j, 1 + 1j, 3 - 4j, 0, 2, -8, 2.5, -0.5, True]
EXPONENTS = [0j, 1 + 0j, 1j, 2 + 0j, -1 + 0j, 0.5 + 0.5j, 0, 1, 2, -1, 3, 0.5, -0.5, 1 / 3]
for base in BASES:
    for exponent in EXPONENTS:
        try:
            print(base, "**", exponent, "=", base**exponent, pow(base, exponent) == base**exponent)
        except ZeroDivisionError as error:
            print(base, "**", exponent, "ZeroDivisionError:", error)
print((1j) ** 2, (-1) ** 0.5, (-1.0) ** 0.5, (-8) ** (1 / 3))
for arguments in ((1j, 2, 3), (1, 2j, 3), (1, 2, 3j)):
    try:
        print(pow(*arguments))
    except TypeError as error:
        print(arguments, error)
