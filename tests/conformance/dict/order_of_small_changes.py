# truth: reference 1.25
# One-key dicts through stores, deletes and updates, walked in each way.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for key in (0, 'k', (1, 2), None, True, 1.5, b'o', frozenset()):
    d = {}
    d[key] = 1
    d[key] += 1
    print(d, list(d), list(d.items()), d == {key: 2}, len(d), key in d)
    d.update({key: 'u'})
    t('items', lambda: [(k, v) for k, v in d.items()])
    t('copy', lambda: (d.copy() == d, d.copy() is d))
    t('pop', lambda: d.pop(key))
    t('empty', lambda: (d, bool(d), list(d.keys()), list(d.values()), list(d.items())))
    t('setdefault', lambda: (d.setdefault(key, []).append(1), d))
    t('popitem', lambda: (d.popitem(), d))
    t('again', lambda: d.popitem())
    t('delete', lambda: d.__delitem__(key))
    t('comprehension', lambda: {k: v for k, v in [(key, 1), (key, 2)]})
    t('clear', lambda: (d.clear(), d))
    t('bool', lambda: [1 if x else 0 for x in ({}, {key: 0})])
    t('stars', lambda: dict(**{'a': key}))
counts = {}
for c in 'mississippi':
    counts[c] = counts.get(c, 0) + 1
print(sorted(counts.items()), sorted(counts, key=lambda c: (-counts[c], c)))
