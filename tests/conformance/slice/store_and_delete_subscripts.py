# truth: reference 1.25
# What __setitem__ and __delitem__ get for each kind of subscript.

class Log:
    def __getitem__(self, key):
        return 'get', key

    def __setitem__(self, key, value):
        print('set', key, value)

    def __delitem__(self, key):
        print('del', key)


x = Log()
KEYS = ['0', '-1', "'k'", 'None', '1:2', ':', '::', '1:', ':2', '::2', '1:2:3', '-1:-2:-1', "'a':'b'", '1, 2', '1,',
        '()', '1:2, 3', ':, :', '...', '..., 0', '(1, 2)', '[1]', '{}', '1.5', 'x[0]', 'None:None', '(1, 2):(3,)',
        'True']
for key in KEYS:
    for form in ('print(x[%s])', 'x[%s] = 7', 'del x[%s]'):
        try:
            exec(form % key, {'x': x, 'print': print})
        except Exception as e:
            print(key, type(e).__name__, e)
