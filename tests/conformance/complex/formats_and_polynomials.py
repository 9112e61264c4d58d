# truth: reference 1.25
# Polynomials with complex arguments, roots of unity, Mandelbrot steps, text of the results.

def horner(coefficients, z):
    result = 0
    for c in coefficients:
        result = result * z + c
    return result


for z in (0, 1, -1, 1j, 2 + 1j, -0.5 - 0.5j, 10, 0.25j):
    print(z, horner((1, 0, 1), z), horner((1, -2, 3, -4), z), horner((1j, 1), z), horner((), z))
for c in (0j, -1, 0.25, 1j, -0.75 + 0.25j, 0.5 + 0.5j, -2):
    z, steps = 0j, 0
    while abs(z) <= 2 and steps < 20:
        z = z * z + c
        steps += 1
    print(c, steps, abs(z) <= 2)
z = 1
for n in range(9):
    print(n, z, z == 1j ** n, abs(z))
    z *= 1j
for z in (1 + 2j, -1.5j, 3 + 0j, complex(0, -0.0), 1e10j):
    print(z, -z, z.real, z.imag, str(z), repr(z), '%s' % z, '{}'.format(z), [z], z == z.real, bool(z))
