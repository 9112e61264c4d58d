# truth: reference 1.25
# Counter and defaultdict as classes over dict and OrderedDict; __missing__ written out.

from collections import OrderedDict, deque, namedtuple

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Counter:
    def __init__(self, items=()):
        self.counts = OrderedDict()
        for x in items:
            self.counts[x] = self.counts.get(x, 0) + 1

    def most_common(self, n=None):
        return sorted(self.counts.items(), key=lambda p: (-p[1], str(p[0])))[:n]

    def __getitem__(self, key):
        return self.counts.get(key, 0)

    def __add__(self, other):
        out = Counter()
        for c in (self, other):
            for k, v in c.counts.items():
                out.counts[k] = out[k] + v
        return out

    def __len__(self):
        return len(self.counts)

    def __iter__(self):
        return iter(self.counts)


class Default:
    def __init__(self, make):
        self.make, self.data = make, OrderedDict()

    def __getitem__(self, key):
        if key not in self.data:
            self.data[key] = self.make()
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value


for source in ('mississippi', 'abracadabra', [1, 2, 1, 3, 1], (), b'aab', range(3), ['x', 'y', 'x']):
    c = Counter(source)
    t(source, lambda: (c.most_common(2), len(c), list(c), c['zz']))
    t((source, 'added'), lambda: (c + Counter('aab')).most_common(3))
    t((source, 'all'), lambda: c.most_common())
for make in (list, int, str, dict, lambda: 'dflt', tuple, lambda: [][0]):
    d = Default(make)
    t('load', lambda: d['a'])
    t('add', lambda: exec('d["b"] += d["a"]', {'d': d}))
    t('data', lambda: list(d.data.items()))
Edge = namedtuple('Edge', 'start end cost')
edges = [Edge('a', 'b', 4), Edge('a', 'c', 1), Edge('c', 'b', 2), Edge('b', 'd', 5), Edge('c', 'd', 8)]
costs, todo = OrderedDict([('a', 0)]), deque(['a'], 20)
while todo:
    node = todo.popleft()
    for e in edges:
        if e.start == node and costs[node] + e.cost < costs.get(e.end, 10 ** 9):
            costs[e.end] = costs[node] + e.cost
            todo.append(e.end)
            print(e, list(costs.items()), list(todo))
print(costs, max(edges, key=lambda e: e.cost).end, sorted(edges, key=lambda e: (e.end, e.start))[0])
