# truth: reference 1.25
# StringIO with text of several octets a character: reads by size, lines, writes over, seek and tell.

import io

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', 'abc', 'é€😀', 'a\nb\n', 'line é\nline ü\n\nend'):
    s = io.StringIO(text)
    for size in (1, 2, 0, 3):
        t((text, 'read', size), lambda: s.read(size))
    t((text, 'rest'), lambda: s.read())
    t((text, 'at end'), lambda: (s.read(), s.readline()))
    s.seek(0)
    t((text, 'lines'), lambda: [line for line in s])
    s.seek(0)
    t((text, 'readline'), lambda: (s.readline(), s.readline(3), s.readline()))
    t((text, 'write'), lambda: s.write('XY'))
    t((text, 'value'), lambda: s.getvalue())
s = io.StringIO()
for x in ('a', 'é', '', 'long ' * 5, b'b', 5, None, bytearray(b'c')):
    t(('write', x), lambda: s.write(x))
    t('value', lambda: len(s.getvalue()))
print('to a stream', 5, file=s, end='!\n')
t('printed', lambda: s.getvalue()[-18:])
with io.StringIO('with') as s:
    print(s.read())
t('closed', lambda: s.read())
for args in ((), ('a',), (b'a',), (5,), (None,)):
    t(('StringIO', args), lambda: io.StringIO(*args).getvalue())
    t(('BytesIO', args), lambda: io.BytesIO(*args).getvalue())
