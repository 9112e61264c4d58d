# truth: reference 1.25
# Dict and set comprehensions.
print(sorted({x: x * x for x in range(4)}.items()), sorted({x % 3 for x in range(10)}))
print(sorted({k: v for k, v in zip("abc", range(3))}.items()), {1: 2 for _ in range(5)}, {0 for _ in range(9)})
words = ["apple", "bob", "cat", "apple"]
print(sorted({w: len(w) for w in words}.items()), sorted({w[0] for w in words}))
print(sorted({v: k for k, v in {"a": 1, "b": 2}.items()}.items()))
print(sorted({(x, y): x * y for x in range(2) for y in range(2) if x != y}.items()))
print({}, set(), {x for x in []}, {x: x for x in []})
nested = {i: {j: i * j for j in range(2)} for i in range(2)}
print(nested[1][1], nested[0][1], len(nested))
log = []
d = {(log.append("key"), 1)[1]: (log.append("value"), 2)[1] for _ in range(1)}
print(d, log)
base = 5
print(sorted({base + i for i in range(3)}), sorted({str(i): base for i in range(2)}.items()))
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print("TypeError:", e)
