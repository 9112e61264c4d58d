# truth: reference 1.25
# Dicts in programs: graphs, memos, inverted tables, groups, sparse matrices, LRU caches.

GRAPH = {'a': 'bc', 'b': 'd', 'c': 'de', 'd': 'f', 'e': 'f', 'f': ''}


def paths(start, end):
    if start == end:
        return [end]
    return [start + rest for nxt in GRAPH[start] for rest in paths(nxt, end)]


def levels(start):
    seen, wave = {start: 0}, [start]
    while wave:
        wave = [n for node in wave for n in GRAPH[node] if n not in seen and not seen.update({n: seen[node] + 1})]
    return sorted(seen.items())


memo = {}


def ways(n, coins):
    key = n, coins
    if key not in memo:
        memo[key] = 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[0], coins) + ways(n, coins[1:])
    return memo[key]


class Cache:
    def __init__(self, size):
        self.size, self.items, self.order = size, {}, []

    def get(self, key, make):
        hit = key in self.items
        if hit:
            self.order.remove(key)
        else:
            self.items[key] = make(key)
            if len(self.order) == self.size:
                del self.items[self.order.pop(0)]
        self.order.append(key)
        return hit, self.items[key], self.order


for node in sorted(GRAPH):
    print(node, paths(node, 'f'), levels(node))
for n in range(0, 60, 6):
    print(n, ways(n, (50, 25, 10, 5, 1)), ways(n, (7, 3)))
print(len(memo) > 50)
cache = Cache(3)
for key in (1, 2, 3, 1, 4, 2, 5, 5, 1, 3):
    print(key, cache.get(key, lambda k: k * k))
groups = {}
for word in 'apple avocado banana blueberry cherry apricot'.split():
    groups.setdefault(word[0], []).append(word)
for key in sorted(groups):
    print(key, groups[key], {len(w): w for w in groups[key][:1]})
inverted = {v: k for k, v in {'x': 1, 'y': 2}.items()}
print(inverted[1], inverted[2], sorted(inverted))
