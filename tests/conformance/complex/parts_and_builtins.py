# truth: reference 1.25
# .real, .imag, abs(), unary signs, truth, and the builtin functions that take complex numbers.

NUMBERS = [0j, 1j, -1j, 3 + 4j, -3 - 4j, 0.5 - 0.25j, 1e200 + 1e200j, 1e-200j, complex("inf-nanj")]
for z in NUMBERS:
    print(z, z.real, z.imag, abs(z), bool(z), +z, -z, type(z.real), type(abs(z)))
    print(complex(z), complex(z.real, z.imag) == z, z + z == 2 * z, repr(z), [z], (z,))
z = 1j
for name in ("real", "imag", "other"):
    try:
        setattr(z, name, 3)
    except AttributeError as error:
        print(error)
z += 1
z *= 2
z -= 3j
z /= 2
z **= 2
print(z)
print(sum([1j, 2, 0.5]), sum([1, 2], 1j), all([1j, 0j]), any([0j, 0]))
print(isinstance(1j, complex), isinstance(1, complex), isinstance(1j, (int, float)), callable(1j))
print(complex.__name__, complex, type(complex), issubclass(complex, complex), issubclass(complex, float))
