# truth: reference 1.25
# Generator expressions: laziness, scope, nesting, exhaustion, errors in each part.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
log = []


def note(x):
    log.append(x)
    return x


CASES = ['list(note(i) for i in range(3))', 'next(note(i) for i in range(3))', 'sum(note(i) for i in (1, 2))',
         '[x for x in (note(i) for i in range(2))]', 'any(note(i) for i in (0, 1, 2))',
         'all(note(i) for i in (1, 0, 2))',
         'list(x for x in ())', 'list((x, y) for x in range(2) for y in range(x + 1))',
         'list(x for x in range(6) if x % 2 if x > 1)', 'list(list(y for y in range(x)) for x in range(3))',
         "dict((k, v) for k, v in zip('ab', (1, 2))) == {'a': 1, 'b': 2}",
         "''.join(c for c in 'abc')", 'max((x for x in (3, 1)), default=0)', 'max((x for x in ()), default=0)',
         'sorted(x for x in (3, 1, 2))', 'tuple(note(1 / x) for x in (1, 0, 2))', 'list([][x] for x in (0,))',
         'list(x for x in 5)',
         '(x for x in 5)', 'list(undefined for x in (1,))', 'list(x for x in undefined)', 'next(x for x in ())',
         'next((x for x in ()), "dflt")', '2 in (x for x in (1, 2, 3))', 'len(x for x in ())', '(x for x in ())[0]',
         'list(map(note, (i for i in "ab")))',
         'type(x for x in ())', 'list(zip((x for x in "ab"), (y for y in "cd")))',
         '(lambda g: (next(g), list(g), list(g)))(i for i in range(3))', 'list(i for i in range(3) if note(i))',
         'set(i % 2 for i in range(5)) == {0, 1}', 'bytes(i for i in range(3))',
         '[*range(2)] == list(x for x in range(2))', '(lambda *a: a)(*(i for i in "xy"))',
         'list(enumerate(i for i in "pq"))', 'iter(x for x in ()) is not None', 'hasattr((x for x in ()), "send")',
         '(lambda g: (g.close(), list(g)))(x for x in "abc")']
for case in CASES:
    if case.startswith('[*'):
        continue
    log.clear()
    t(case, lambda: eval(case))
    print('  ', log)
