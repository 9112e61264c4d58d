# truth: reference 1.25
# __getattr__, __setattr__, __delattr__: when each is asked, with class members, and errors in them.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Lazy:
    known = 'class'

    def __init__(self):
        self.own = 'own'

    def __getattr__(self, name):
        if name.startswith('no'):
            raise AttributeError(name)
        if name == 'key':
            raise KeyError(name)
        return 'lazy ' + name

    def method(self):
        return 'method'


class Child(Lazy):
    def __getattr__(self, name):
        if name == 'up':
            return super().__getattr__('from child')
        return 'child ' + name


for kind in (Lazy, Child):
    o = kind()
    for name in ('own', 'known', 'method', 'any', 'nothing', 'key', 'up', ''):
        t((kind.__name__, name), lambda: getattr(o, name) if name != 'method' else o.method())
        t((kind.__name__, name, 'hasattr'), lambda: hasattr(o, name))
        t((kind.__name__, name, 'default'), lambda: getattr(o, name, 'default') if name != 'method' else 0)
        t((kind.__name__, name, 'class'), lambda: hasattr(kind, name))
    o.any = 'stored'
    t((kind.__name__, 'stored'), lambda: o.any)
    del o.any
    t((kind.__name__, 'deleted'), lambda: o.any)
    t((kind.__name__, 'delete missing'), lambda: delattr(o, 'gone'))
    t((kind.__name__, 'augmented'), lambda: exec('o.count += "!"', {'o': o}) or o.count)
