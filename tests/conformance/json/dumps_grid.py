# truth: reference 1.25
# dumps of values of every type, nested, as keys, with separators.

import json

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Odd:
    def __repr__(self):
        return 'odd'


VALUES = [0, -5, 10 ** 20, 1.5, -0.0, 1e100, 1e-7, True, False, None, '', 'text', 'quo"te', 'back\\slash',
          'new\nline\ttab', '\x00\x1f\x7f', 'é€😀', b'octets', [], [1], (), (1, 2), {}, {'a': 1}, {1: 2},
          {None: 1}, {True: 1}, {1.5: 1}, {(1,): 1}, [[], {}, ()], {'a': [1, {'b': None}]}, set(), {1}, frozenset(),
          range(3), Odd(), Odd, len, 1j, bytearray(b'x'), float('inf'), float('nan'), object, ...]
for i, value in enumerate(VALUES):
    if isinstance(value, (set, frozenset)) or value in (object, len, Odd):
        continue
    t(i, lambda: json.dumps(value))
    t((i, 'in list'), lambda: json.dumps([value, value]))
    t((i, 'separators'), lambda: json.dumps({'k': [value]}, separators=(',', ':')))
for separators in ((', ', ': '), (';', '='), ('', ''), (' , ', ' : ')):
    t(separators, lambda: json.dumps([1, {'a': [2, 3]}], separators=separators))
