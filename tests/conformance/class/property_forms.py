# truth: reference 1.25
# property by decorator and by call: getters, setters, deleters, what is absent, errors inside.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Full:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        if value is None:
            raise ValueError('none')
        self._x = value

    @x.deleter
    def x(self):
        print('deleted')
        self._x = 'gone'


class ReadOnly:
    @property
    def x(self):
        return 'ro'


class ByCall:
    def get(self):
        return 'got'

    def put(self, value):
        print('put', value)

    def drop(self):
        print('drop')

    x = property(get, put, drop)
    w = property(None, put)
    g = property(get)
    d = property(get, None, drop)
    n = property()


class Child(Full):
    @property
    def y(self):
        return self.x * 2


class Override(Full):
    @property
    def x(self):
        return 'override'


def delete(o, name):
    delattr(o, name)


for kind, names in ((Full, 'x'), (ReadOnly, 'x'), (ByCall, 'xwgdn'), (Child, 'xy'), (Override, 'x')):
    for name in names:
        o = kind()
        for value in (5, 'text', None):
            t((kind.__name__, name, 'get'), lambda: getattr(o, name))
            t((kind.__name__, name, 'set', value), lambda: setattr(o, name, value))
        t((kind.__name__, name, 'delete'), lambda: delete(o, name))
        t((kind.__name__, name, 'get'), lambda: getattr(o, name))
        t((kind.__name__, name, 'type'), lambda: type(getattr(kind, name)))
