# truth: reference 1.25
# int() of every kind of argument, of instances with __int__, and its errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class WithInt:
    def __init__(self, result):
        self.result = result

    def __int__(self):
        return self.result


for x in (0, -5, 1.9, -1.9, 1e15, 1e20, -1e30, True, '12', ' -12\n', b'12', '1.5', '', 'abc', None, [], {}, 1j,
          float('inf'),
          float('-inf'), float('nan'), object, int, len, '9' * 40, '-' + '9' * 40, b'', 0.1 ** 300):
    t(x, lambda: int(x))
for result in (5, -5, 10 ** 20, True, 1.5, 'a', None):
    t(('__int__', result), lambda: int(WithInt(result)))
for args in ((), ('10', 2), (10, 2), ('10', '2'), ('10', 1.0), ('10', None), (1.5, 10), ('1', 2, 3), (b'ff', 16),
             ('10', True)):
    t(('int', args), lambda: int(*args))
t('named', lambda: int(x=1))
t('base', lambda: int('10', base=2))
t('attributes', lambda: (5).nothing)
t('numerator', lambda: (5).real)
for name in ('from_bytes', 'to_bytes', 'bit_length', 'conjugate', 'is_integer'):
    print(name, hasattr(5, name), hasattr(int, name))
