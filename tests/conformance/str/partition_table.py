# truth: reference 1.25
# partition and rpartition with separators of every place and length.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', 'a', 'a-b', 'a-b-c', '-', '--', '-a-', 'é-ü', 'a--b--c'):
    for sep in ('-', '--', 'a', 'é', 'a-b', 'zzz', '', text or ' '):
        t((text, sep), lambda: (text.partition(sep), text.rpartition(sep)))
for sep in (None, 5, b'-', ['-']):
    t(('partition', sep), lambda: 'a-b'.partition(sep))
    t(('rpartition', sep), lambda: 'a-b'.rpartition(sep))
t('no sep', lambda: 'a'.partition())
