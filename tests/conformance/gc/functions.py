# truth: reference 1.25
# gc: what its functions give and refuse; objects survive collections while they are held.

import gc

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
t('isenabled', lambda: gc.isenabled())
t('disable', lambda: (gc.disable(), gc.isenabled()))
t('collect while disabled', lambda: type(gc.collect()))
t('enable', lambda: (gc.enable(), gc.isenabled()))
for name in ('collect', 'enable', 'disable', 'isenabled', 'mem_alloc', 'mem_free'):
    t((name, 'argument'), lambda: getattr(gc, name)(1))
    t((name, 'type'), lambda: type(getattr(gc, name)()))


class Node:
    def __init__(self, n):
        self.n, self.next, self.items = n, None, [n] * 3


def ring(size):
    nodes = [Node(n) for n in range(size)]
    for i in range(size):
        nodes[i].next = nodes[(i + 1) % size]
    return nodes[0]


def walk(node, steps):
    out = []
    for _ in range(steps):
        out.append((node.n, sum(node.items)))
        node = node.next
    return out


kept = [ring(n) for n in range(1, 9)]
for turn in range(12):
    garbage = [ring(5) for _ in range(20)]
    garbage = [{'k': [i, str(i)], 'b': bytes(10)} for i in range(50)]
    gc.collect()
    print(turn, walk(kept[turn % 8], 4), len(garbage), garbage[-1]['k'])
d = {i: [i] for i in range(100)}
for i in range(0, 100, 2):
    del d[i]
gc.collect()
print(len(d), sum(v[0] for v in d.values()), sorted(d)[:4])
text = ''.join(str(i) for i in range(200))
gc.collect()
print(len(text), text[-9:], type(gc.mem_alloc() + gc.mem_free()))
