# truth: reference 1.25
# Tuples as keys, records and return values.
def divide(a, b):
    return a // b, a % b


q, r = divide(17, 5)
print(q, r, divide(17, 5), divide(17, 5)[1])
grid = {}
for x in range(2):
    for y in range(2):
        grid[x, y] = x * 10 + y
print(grid[1, 1], grid[(0, 1)], (1, 0) in grid, (5, 5) in grid, len(grid))
people = [("Ann", 30), ("Bob", 25), ("Cy", 35)]
print(sorted(people, key=lambda p: p[1]), max(people, key=lambda p: p[1])[0])
for name, age in people:
    print("%s:%d" % (name, age), end=" ")
print()
print([n for n, a in people if a > 26], dict(people)["Bob"], list(zip(*people)))
print((lambda *a: a)(*people[0]), tuple(x for x in range(3)), (1, 2) + tuple([3]))
nested = ((1, 2), (3, (4, 5)))
(a, b), (c, (d, e)) = nested
print(a, b, c, d, e, nested[1][1][0])
