# truth: reference 1.25
# keys(), values() and items(): what they are, compare with, and refuse.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
d = {'only': 1}
VIEWS = {'keys': d.keys, 'values': d.values, 'items': d.items}
for name in sorted(VIEWS):
    view = VIEWS[name]()
    t((name, 'repr'), lambda: view)
    t((name, 'type'), lambda: type(view))
    t((name, 'list'), lambda: list(view))
    t((name, 'again'), lambda: list(view))
    t((name, 'tuple'), lambda: tuple(view))
    t((name, 'sorted'), lambda: sorted(view))
    t((name, 'iter'), lambda: next(iter(view)))
    t((name, 'bool'), lambda: bool(view))
    t((name, 'index'), lambda: view[0])
    t((name, 'append'), lambda: view.append)
    t((name, 'reversed'), lambda: list(reversed(view)))
    t((name, '+'), lambda: view + [])
    t((name, '<'), lambda: view < view)
    for value in ('only', 1, ('only', 1), ('only', 2), None):
        t((name, 'in', value), lambda: value in list(view))
    t((name, 'min'), lambda: min(view))
    t((name, 'map'), lambda: list(map(str, view)))
    t((name, 'join'), lambda: ','.join(str(x) for x in view))
keys, values, items = d.keys(), d.values(), d.items()
d['only'] = 2
print(keys, values, items)
del d['only']
print(keys, values, items)
d[3] = 'new'
print(keys, values, items)
for arguments in ((1,), (1, 2)):
    for name in sorted(VIEWS):
        t((name, arguments), lambda: VIEWS[name](*arguments))
