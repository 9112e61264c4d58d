# truth: reference 1.25
# pow with negative exponents, floats, wrong types and modulus zero; large modular powers.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for args in ((2, -1), (0, -1), (-2, -3), (2, 0.5), (-8, 0.5), (0.0, 0), (0.0, -1), (2.0, 3), (10, -400), (10.0, 400),
             (2, -1, 5), 
             (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), ('a', 2), (2, 'a'), (None, None), (2, 3, None), (2,), (1, 2, 3,
                                                                                                           4), ([],
                                                                                                                2),
                                                                                                                (2,
                                                                                                                 1j),
             (1j, 2), (True, False), (False, False), (2 ** 70, -1), (-1, 10 ** 20), (1, 10 ** 20), (0, 10 ** 20)):
    t(args, lambda: pow(*args))
    t(('**', args), lambda: args[0] ** args[1])
prime = 2 ** 61 - 1
for base in (2, 3, 10, 12345678901234567890, -7):
    print(base, pow(base, prime - 1, prime), pow(base, prime, prime), pow(base, 2 ** 100, prime))
for bits in (64, 128, 256, 512):
    modulus = (1 << bits) - 159
    print(bits, pow(65537, 3 ** 40, modulus), pow(3, modulus - 2, modulus) * 3 % modulus)
