# truth: reference 1.25
# dict.fromkeys, and equality of dicts over a grid.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def ordered(d):
    return sorted(d.items(), key=str)


for keys in ('abca', [1, 2, 1.0], (), range(3), {'k': 5}, b'ab', [None], [[]], 5, None, iter('z')):
    t(('fromkeys', keys if not hasattr(keys, '__next__') else 'iter'), lambda: ordered(dict.fromkeys(keys)))
for value in (0, None, [], 'v'):
    t(('value', value), lambda: ordered(dict.fromkeys('ab', value)))
shared = dict.fromkeys('xy', [])
shared['x'].append(1)
print(ordered(shared))
t('instance', lambda: ordered({1: 1}.fromkeys([2])))
t('no arguments', lambda: dict.fromkeys())
t('too many', lambda: dict.fromkeys('a', 1, 2))
DICTS = [{}, {1: 1}, {1.0: True}, {1: 2}, {'a': 1, 'b': 2}, {'b': 2, 'a': 1}, {'a': {}}, {'a': {1: 1}}, {None: None}]
for a in DICTS:
    print([a == b for b in DICTS], [a != b for b in DICTS], a == 1, a == [], a != None)
for a in DICTS[:3]:
    for b in ({}, [], 1, 'a'):
        t(('<', a, b), lambda: a < b)
        t(('+', a, b), lambda: a + b)
t('hash', lambda: hash({}))
t('int', lambda: int({}))
t('neg', lambda: -{})
t('call', lambda: {}())
