# truth: reference 1.25
# Dicts: store, look up, delete. Multi-element dicts are shown sorted: their order is free.
d = {"a": 1}
print(d, d["a"], len(d), "a" in d, "b" in d, "b" not in d, {}, {1: {2: {}}})
d["b"] = 2
d[3] = "three"
d[None] = d["a"] = 10
print(len(d), d["a"], d["b"], d[3], d[None])
del d[None], d[3]
print(sorted(d), sorted(d.keys()), sorted(d.values()), sorted(d.items()))
for f in (lambda: d["zz"], lambda: {}[()], lambda: {[1]: 2}, lambda: d[{}], lambda: d.nothing):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError:", e, e.args)
print({"a": 1} == {"a": 1.0}, {"a": 1} == {"a": 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == [])
print(bool({}), bool({0: 0}), dict() == {}, len({1: 1, 1: 2}), {1: 1, 1: 2}[1])
d["n"] = 0
d["n"] += 5
d["n"] -= 1
print(d["n"])
