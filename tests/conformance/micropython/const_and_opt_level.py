# truth: reference 1.25
# micropython.const of values of each type and opt_level: what they give, take and refuse.

import micropython

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for x in (0, -5, 10 ** 20, 1.5, 'text', b'octets', None, True, (), (1, 2), [], {}, len, object):
    t(x, lambda: micropython.const(x))
    t('same', lambda: micropython.const(x) is x)
t('none', lambda: micropython.const())
t('two', lambda: micropython.const(1, 2))
start = micropython.opt_level()
print(type(start))
for level in (0, 1, 2, 3):
    t(level, lambda: (micropython.opt_level(level), micropython.opt_level()))
for wrong in ('a', None, [], (1,)):
    t(wrong, lambda: micropython.opt_level(wrong))
micropython.opt_level(start)
t('mem_info names', lambda: [hasattr(micropython, name) for name in ('mem_info', 'qstr_info', 'stack_use',
                                                                     'heap_lock', 'heap_unlock', 'schedule',
                                                                     'kbd_intr', 'RingIO')])
for args in ((), (1,), (len,), (len, 1, 2), (5, 1), (None, None)):
    if args == (5, 1) or args == (None, None):
        continue
    t(('schedule', args), lambda: micropython.schedule(*args))
