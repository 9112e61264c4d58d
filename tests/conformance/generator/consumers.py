# truth: reference 1.25
# Builtins and statements that consume a generator, and where they leave it.
def count(n, log):
    try:
        for i in range(n):
            log.append(i)
            yield i
    finally:
        log.append("end")


uses = {
    "list": list,
    "tuple": tuple,
    "sum": sum,
    "max": max,
    "min": min,
    "any": any,
    "all": all,
    "sorted": sorted,
    "set size": lambda g: len(set(g)),
    "dict": lambda g: dict((i, i * i) for i in g) == {0: 0, 1: 1, 2: 4, 3: 9},
    "join": lambda g: ",".join(str(i) for i in g),
    "in": lambda g: 2 in g,
    "not in": lambda g: 9 not in g,
    "unpack": lambda g: (lambda a, b, c, d: (a, d))(*g),
    "enumerate": lambda g: list(enumerate(g, 5)),
    "zip": lambda g: list(zip("ab", g)),
    "zip first": lambda g: list(zip(g, "ab")),
    "map": lambda g: list(map(lambda x: x + 1, g)),
    "filter": lambda g: list(filter(lambda x: x % 2, g)),
    "extend": lambda g: [9].extend(g),
    "bytes": bytes,
    "bytearray": bytearray,
    "next": next,
    "iter": lambda g: iter(g) is g,
}
for name in sorted(uses):
    log = []
    it = count(4, log)
    print(name, uses[name](it), log, list(it))
a, b, *c = count(4, [])
print(a, b, c)
try:
    a, b = count(4, [])
except ValueError as e:
    print(e)
[x, y], z = count(2, []), 3
print(x, y, z)
for i in count(4, []):
    if i == 2:
        break
print("left at", i)
print([i for i in count(3, []) for j in count(i, [])], {i: i for i in count(2, [])})
print(len(list(count(3, []))))
