# truth: reference 1.25
# Dicts of dicts, grouping, counting, inverting, merging.
people = [("ann", "dev", 30), ("bob", "ops", 25), ("cy", "dev", 35), ("di", "ops", 28), ("ed", "qa", 41)]
by_job = {}
for name, job, age in people:
    by_job.setdefault(job, []).append(name)
print(sorted(by_job.items()))
ages = {job: [a for _, j, a in people if j == job] for job in by_job}
print(sorted((job, sum(v) / len(v)) for job, v in ages.items()))
tree = {"a": {"b": {"c": 1}}, "d": {}}


def lookup(tree, path, default=None):
    for part in path.split("."):
        if not isinstance(tree, dict) or part not in tree:
            return default
        tree = tree[part]
    return tree


print(lookup(tree, "a.b.c"), lookup(tree, "a.x", "none"), lookup(tree, "d"), lookup(tree, "a.b.c.d"))


def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out


m = merge(tree, {"a": {"b": {"z": 2}}, "e": 5})
print(sorted(m), sorted(m["a"]["b"].items()), sorted(tree["a"]["b"].items()))


def walk(t, path=()):
    for k in sorted(t):
        if isinstance(t[k], dict) and t[k]:
            yield from walk(t[k], path + (k,))
        else:
            yield "/".join(path + (k,)), t[k]


print(list(walk(m)))
cache = {}


def collatz(n):
    if n == 1:
        return 1
    if n not in cache:
        cache[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return cache[n]


print(max((collatz(n), n) for n in range(1, 30) if n != 27), len(cache) > 20)
