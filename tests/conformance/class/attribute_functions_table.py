# truth: reference 1.25
# getattr, setattr, hasattr and delattr on instances, classes, modules and builtin objects.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class C:
    field = 'class'

    def method(self):
        return 'm'


c = C()
c.own = 'own'
for name in ('field', 'own', 'method', 'missing', '__class__', '__dict__', ''):
    t(('hasattr', name), lambda: (hasattr(c, name), hasattr(C, name)))
    t(('default', name), lambda: getattr(c, name, 'dflt') == 'dflt')
for name in ('field', 'own', 'missing'):
    t(('getattr', name), lambda: getattr(c, name))
    t(('getattr class', name), lambda: getattr(C, name))
    t(('delattr', name), lambda: delattr(c, name))
    t(('setattr', name), lambda: setattr(c, name, 'set'))
    t(('after', name), lambda: (getattr(c, name), getattr(C, name, None)))
    t(('delattr', name), lambda: delattr(c, name))
for target in (5, 1.5, 'a', b'a', None, [], (), {}, set(), len, range(2), math):
    label = 'math' if target is math else target
    t(('get', label), lambda: getattr(target, 'nothing'))
    t(('default', label), lambda: getattr(target, 'nothing', 0))
    t(('set', label), lambda: setattr(target, 'nothing', 1) if target is not math else 'skipped')
    t(('del', label), lambda: delattr(target, 'nothing'))
for args in ((), (c,), (c, 5), (c, None), (c, 'x', 1, 2), (c, b'field')):
    t(('getattr', args[1:]), lambda: getattr(*args))
    t(('hasattr', args[1:]), lambda: hasattr(*args))
