# truth: reference 1.25
# Every method of list with each wrong count of arguments and wrong types.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
NAMES = ('append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort')
for name in NAMES:
    for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)):
        items = [2, 1]
        if name == 'sort' and args:
            continue
        t((name, args), lambda: getattr(items, name)(*args))
        print(items)
    t((name, 'named'), lambda: getattr([1], name)(x=1))
    t((name, 'unbound'), lambda: getattr(list, name)())
    t((name, 'on tuple'), lambda: getattr(list, name)((1,)) if name in ('copy', 'pop') else 'skipped')
for name in ('add', 'push', 'length', '__missing__', 'Append'):
    t(name, lambda: getattr([], name))
    t(('set', name), lambda: setattr([], name, 1))
