# truth: reference 1.25
# pow with two and three arguments over signs, sizes and zero.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for base in (0, 1, -1, 2, -3, 10, 2 ** 40, -2 ** 70):
    for exponent in (1, 2, 5, 64):
        t((base, exponent), lambda: pow(base, exponent))
        for modulus in (2, 7, 10 ** 9 + 7, 2 ** 80):
            t((base, exponent, modulus), lambda: pow(base, exponent, modulus))
