# truth: reference 1.25
# value of StopIteration, errno of OSError, and attributes that exceptions take and refuse.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for kind in (StopIteration, OSError, SystemExit, KeyError, ValueError, Exception, BaseException):
    for args in ((), (1,), ('v',), (1, 2), (None,)):
        e = kind(*args)
        for name in ('value', 'errno', 'args', 'code', 'message', '__traceback__', 'strerror', '__class__'):
            if kind in (KeyError, ValueError) and len(args) != 1:
                continue
            if name in ('__traceback__', '__class__', 'message') and args:
                continue
            t((kind.__name__, args, name), lambda: getattr(e, name))
for kind in (ValueError, OSError):
    e = kind(1)
    t('set args', lambda: setattr(e, 'args', (2,)))
    t('set other', lambda: setattr(e, 'other', 2))
    t('call', lambda: e())
    t('named', lambda: kind(x=1))
    t('eq', lambda: (kind(1) == kind(1), e == e, kind == kind))
    t('item', lambda: e[0])
    t('len', lambda: len(e))
    t('hash', lambda: hash(e) == hash(e))
