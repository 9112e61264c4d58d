# truth: reference 1.25
# __dict__ of instances, classes and native modules is shown, and not to be written to.
import sys


class A:
    x = 1

    def f(self):
        pass


def t(f):
    try:
        print(f())
    except Exception as e:
        print(repr(e))


a = A()
a.y = 2
d = None


def put():
    d['z'] = 5


def delete():
    del d['y']


for d in (a.__dict__, A.__dict__, sys.__dict__):
    for f in (put, delete, lambda: d.update({'q': 1}), lambda: d.update(), lambda: d.clear(), lambda: d.pop('y'),
              lambda: d.pop('nope', 3), lambda: d.popitem(), lambda: d.setdefault('y', 4), lambda: d.setdefault('w', 4),
              lambda: d.__setitem__('k', 1), lambda: d.__delitem__('k'), lambda: d.get('no', 7), lambda: 'x' in d):
        t(f)
    e = d.copy()
    e['new'] = 1
    print(e['new'], 'new' in d)
print(a.y, hasattr(a, 'z'), hasattr(A, 'q'))
a.y = 3
print(a.__dict__['y'])
