# truth: reference 1.25
# List comprehensions: filters, several fors, nesting, scope.
print([x * x for x in range(5)], [x for x in range(10) if x % 3 == 0])
print([(x, y) for x in range(3) for y in range(x)], [x + y for x in "ab" for y in "cd" if x + y != "ad"])
print([[j * i for j in range(3)] for i in range(3)], [c for w in ("ab", "c") for c in w])
print([x for x in range(20) if x % 2 if x % 3], [x if x % 2 else -x for x in range(5)])
x = "outer"
squares = [x for x in range(3)]
print(x, squares)
n = 10
print([n + i for i in range(3)], [f"{i}" for i in range(3)], [i for i in [1, 2, 3][::-1]])


def local():
    base = 100
    return [base + i for i in range(3) if base + i != 101]


print(local())
matrix = [[1, 2], [3, 4], [5, 6]]
print([row[1] for row in matrix], [list(col) for col in zip(*matrix)], [v for row in matrix for v in row if v > 2])
print([(a, b) for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "pq"]])
print([d["k"] for d in [{"k": 1}, {"k": 2}]], [f(2) for f in (lambda v: v + 1, lambda v: v * 10)])
try:
    [1 / (2 - i) for i in range(5)]
except ZeroDivisionError as e:
    print(e)
