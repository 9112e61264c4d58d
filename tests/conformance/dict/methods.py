# truth: reference 1.25
# get, setdefault, pop, popitem, update, copy, clear, fromkeys.
d = dict(a=1, b=2)
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d["c"])
print(d.pop("c"), d.pop("zz", "default"), sorted(d.items()))
d.update({"b": 20, "d": 4})
d.update([("e", 5), ("f", 6)])
d.update(g=7)
print(sorted(d.items()))
c = d.copy()
c["a"] = 100
print(d["a"], c["a"], c == d)
c.clear()
print(c, len(c))
print({"only": 1}.popitem(), sorted(dict.fromkeys("ab").items()), dict.fromkeys([1], 0))
print(sorted(dict([("x", 1), ["y", 2]]).items()), sorted(dict({"k": 1}, z=2).items()))
for f in (lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {}.get(), lambda: {}.update(5),
          lambda: dict([(1, 2, 3)]), lambda: dict(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
d.setdefault("list", []).append(1)
d.setdefault("list", []).append(2)
print(d["list"])
