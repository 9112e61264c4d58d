# truth: reference 1.25
# loads(dumps(x)) of nested values; numbers at the ends of ints and floats.

import json


def deep(n, kind):
    x = n
    for i in range(n):
        x = [x] if kind == 'list' else {'d': x}
    return x


VALUES = [0, 1, -1, 2 ** 31, -2 ** 31, 2 ** 63, 10 ** 25, 0.5, -0.25, 1e10, 1.5e-5, 1e22, '', 'a', 'é€😀',
          '"\\/\b\f\n\r\t', '\x01\x1f', True, False, None, [], [[]], [1, [2, [3]]], {'a': {'b': {'c': []}}},
          [None, True, 'x', 1.5], {'list': [1, 2], 'none': None}, deep(5, 'list'), deep(5, 'dict'), deep(15, 'list'),
          ['a' * 50], list(range(20)), [[i, str(i)] for i in range(5)]]
for value in VALUES:
    if isinstance(value, dict) and len(value) > 1:
        print(json.loads(json.dumps(value)) == value)
        continue
    text = json.dumps(value)
    back = json.loads(text)
    print(text, back == value, type(back) is type(value), json.dumps(back) == text,
          json.loads(' ' + text + '\n') == value)
for text in ('9223372036854775807', '-9223372036854775808', '9223372036854775808', '1e0', '1E3', '-1.5e+3', '0.1',
             '0.30000000000000004', '1e23', '123456789.125', '-0', '0e5', '4.9e-320', '12345678901234567890123'):
    value = json.loads(text)
    print(text, repr(value), type(value), json.dumps(value))
