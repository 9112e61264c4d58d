# truth: reference 1.25
# sys.print_exception of exceptions with no traceback, into a StringIO: the line of each.

import io
import sys

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Own(Exception):
    pass


class Loud(ValueError):
    def __str__(self):
        return 'loud text'


def text_of(e):
    s = io.StringIO()
    sys.print_exception(e, s)
    return s.getvalue()


for kind in (ValueError, KeyError, OSError, StopIteration, SystemExit, KeyboardInterrupt, MemoryError, Own, Loud,
             AssertionError, ZeroDivisionError, SyntaxError):
    for args in ((), ('text',), (2,), ('two', 'args'), (None,), ('li\nne',), ('é',)):
        t((kind.__name__, args), lambda: text_of(kind(*args)))
for x in (5, None, 'text', ValueError, []):
    t(x if not isinstance(x, type) else 'class', lambda: text_of(x))
t('no stream', lambda: sys.print_exception(ValueError(1), 5))
t('nothing', lambda: sys.print_exception())
