# truth: reference 1.25
# Equality of complex numbers with every number, and their hashes as keys.

NUMBERS = [0j, 1 + 0j, 1j, 1 - 1j, 0, 1, True, False, 1.0, 0.0, -0.0, 2**64 + 0j, 2**64, 1.5, 1.5 + 0j]
for a in NUMBERS:
    print(a, [a == b for b in NUMBERS], [a != b for b in NUMBERS])
for other in (None, "1j", [], (), {}, int, b"1j"):
    print(other, 1j == other, other == 1j, 1j != other)
for number in (0j, 1 + 0j, 5j, 7 + 3j, 1.5 + 2.5j, -1 + 0j, 100 - 100j):
    print(number, hash(number))
print(hash(3 + 0j) == hash(3), hash(3.0 + 0j) == hash(3.0))
table = {1 + 0j: "one", 2j: "two"}
print(table[1], table[1.0], table[True], table[2j], 3j in table, (1 + 0j) in {1, 2}, 1 in {1 + 0j})
print([1j, 2j].index(2j), [1j, 1j, 1].count(1j), 1j in (1j,), (1j, 2) == (1j, 2.0))
