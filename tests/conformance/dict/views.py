# truth: reference 1.25
# keys, values and items: iteration and membership.
d = {"x": 1, "y": 2, "z": 3}
print(sorted(d), sorted(d.keys()), sorted(d.values()), sorted(d.items()))
print("x" in d.keys(), ("x", 1) in list(d.items()), 3 in list(d.values()))
total = 0
for v in d.values():
    total += v
for k in d:
    total += len(k)
for k, v in d.items():
    total += v * 10
print(total)
print({"a": 1}.keys(), {"a": 1}.values(), {"a": 1}.items())
print(list({"one": 1}), list({"one": 1}.items()), next(iter({"k": "v"})))
inverse = {v: k for k, v in d.items()}
print(sorted(inverse.items()), max(d, key=lambda k: d[k]), min(d.values()))
merged = {}
for m in (d, {"w": 0, "x": 9}):
    merged.update(m)
print(sorted(merged.items()))
print(sorted((v, k) for k, v in merged.items()), sum(merged.values()))
