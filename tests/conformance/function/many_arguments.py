# truth: reference 1.25
# More locals and arguments than short encodings hold.
def ten(a, b, c, d, e, f, g, h, i, j):
    return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10


print(ten(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), ten(*range(10)), ten(0, 1, 2, 3, 4, j=9, i=8, h=7, g=6, f=5))


def locals_many():
    a1 = 1; a2 = 2; a3 = 3; a4 = 4; a5 = 5; a6 = 6; a7 = 7; a8 = 8; a9 = 9; a10 = 10
    b1 = 11; b2 = 12; b3 = 13; b4 = 14; b5 = 15; b6 = 16; b7 = 17; b8 = 18; b9 = 19; b10 = 20
    inner = lambda: a1 + b10 + c
    c = 1000
    b10 += 1
    del a2
    return inner(), a10 + b1, [a3, a4, a5, a6, a7, a8, a9, b2, b3, b4, b5, b6, b7, b8, b9]


print(locals_many())


def defaults_many(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, *rest, k=9, l=10, **more):
    return a, b, c, d, e, f, g, h, rest, k, l, sorted(more.items())


print(defaults_many(), defaults_many(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, k=0, z=5))
print(sum([ten(i, i, i, i, i, i, i, i, i, i) for i in range(20)]))
print([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20][-1])
