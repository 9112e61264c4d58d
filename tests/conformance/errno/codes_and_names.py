# truth: reference 1.25
# The names of errno, its errorcode table, and the text that OSError makes of each.

import errno

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
NAMES = sorted(name for name in dir(errno) if name[0] == 'E')
for name in NAMES:
    n = getattr(errno, name)
    print(name, n, errno.errorcode[n], OSError(n), repr(OSError(n)), '%s' % OSError(n, 'why'))
for n in (0, -1, 1000, 'a', None, 1.5):
    t(('errorcode', n), lambda: errno.errorcode[n])
    t(('OSError', n), lambda: str(OSError(n)))
t('type', lambda: type(errno.errorcode))
t('len', lambda: len(errno.errorcode) == len(NAMES))
t('missing', lambda: errno.ENOTHING)
