# truth: reference 1.25
# __getitem__, __setitem__, __delitem__, __contains__, __len__ with augmented stores and errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Grid:
    def __init__(self):
        self.cells, self.log = {}, []

    def __getitem__(self, key):
        self.log.append(('get', key))
        return self.cells[key]

    def __setitem__(self, key, value):
        self.log.append(('set', key, value))
        if value == 'bad':
            raise ValueError('bad value')
        self.cells[key] = value

    def __delitem__(self, key):
        self.log.append(('del', key))
        del self.cells[key]

    def __contains__(self, key):
        self.log.append(('in', key))
        return key in self.cells

    def __len__(self):
        return len(self.cells)


g = Grid()
STEPS = ['g[1] = 2', 'g[1] += 5', 'g[1, 2] = "pair"', 'g["k"] = []', 'g["k"] += [1]', 'g["k"].append(2)',
         'g["missing"]', 'g["missing"] += 1', 'del g[1, 2]', 'del g[1, 2]', 'g[0] = g[1]', 'g[0], g[5] = 8, 9',
         'g["v"] = "bad"', 'g[g[0]] = g[5]', '1 in g', '99 not in g', 'bool(g)', 'len(g)',
         'g[1] *= g[0]', 'for g[7] in (1, 2): pass', 'g[None] = g[True] if True in g else 0', 'a = g[3] = 4',
         'g[1] -= "x"', 'del g[0], g[5]', 'print(sorted(map(str, g.cells)))', '[g[k] for k in (1, 7)]', 'list(g)',
         'with_missing = g.nothing']
for step in STEPS:
    g.log.clear()
    t(step, lambda: exec(step, {'g': g}))
    print('  ', g.log)
