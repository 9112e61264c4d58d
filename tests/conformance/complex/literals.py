# truth: reference 1.25
# Imaginary literals in every spelling, and as constants of functions, tuples, defaults, classes.

print(1j, 1J, 0j, 1.5j, .5j, 2.j, 1e3j, 1E-3J, 1_000j, 12345678901234567890j)
print(-1j, +1j, - -1j, 3 + 4j, 3 - 4j, -3 + 4j, -3 - 4j)
print((1j, (2j, 3)), [4j], {5j: 6j}, {7j})


def constant():
    return 2.5j


def default(value=1j, *, other=2 - 1j):
    return value, other


class Holder:
    unit = 1j


print(constant(), constant() == constant(), default(), default(3, other=4j), Holder.unit)
print(1j is None, 1j == 1j, type(1j), type(1 + 0j))
print([k * 1j for k in range(4)], sum([k * 1j for k in range(4)]))
if 0j:
    print("0j is true")
if 1e-300j:
    print("1e-300j is true")
print(1j if 0j else 2j, 1j and 0j, 0j or 5j, not 0j, not 1j)
