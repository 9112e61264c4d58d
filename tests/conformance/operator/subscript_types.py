# truth: reference 1.25
# x[i] for every type of x and of i: values and the texts of errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
CONTAINERS = ['abc', b'abc', bytearray(b'abc'), [1, 2], (1, 2), {1: 'one', 'a': 2}, {1}, frozenset((1,)), range(3),
              5, 1.5, None, True, 1j, len, int, object(), memoryview(b'xy'), Ellipsis, ValueError('e')]
INDICES = [0, -1, 5, True, 'a', None, 1.0, 2 ** 70, (0,), b'a', []]
for i, x in enumerate(CONTAINERS):
    for index in INDICES:
        if isinstance(x, (dict, set)) and index == [] or isinstance(x, dict) and index == b'a':
            continue
        t((i, index), lambda: x[index])
