# truth: reference 1.25
# print with sep, end, file and values of all types; wrong names and values of them.

import io

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Text:
    def __str__(self):
        return 'as str'

    def __repr__(self):
        return 'as repr'


class Fails:
    def __str__(self):
        raise ValueError('no str')


def printed(*args, **named):
    s = io.StringIO()
    print(*args, file=s, **named)
    return s.getvalue()


VALUES = [(), ('',), ('a',), ('a', 'b'), (1, 2.5, None, True), ([1, 'a'],), (('x',),), ({'k': 'v'},), (Text(),),
          ([Text()],), (b'b',), ('é', '日'), ('\n', '\t'), (Ellipsis, NotImplemented), (range(2),), (1j,),
          (10 ** 20,), (int, ValueError('e'))]
for args in VALUES:
    for named in ({}, {'sep': '-'}, {'sep': ''}, {'end': ''}, {'end': '!\n', 'sep': ' + '}, {'sep': 'é'}):
        t(sorted(named.items()), lambda: printed(*args, **named))
for named in ({'sep': 5}, {'end': 5}, {'foo': 1}, {'flush': True}):
    t(('wrong', sorted(named.items())), lambda: printed('a', 'b', **named))
t('fails', lambda: printed('before', Fails(), 'after'))
print(end='')
print('x', end='')
print('y', 'z', sep='', end='\n')
print(*[1, 2], *'ab', sep=',')
print(print('inner'))
