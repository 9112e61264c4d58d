# truth: reference 1.25
# Changes of classes seen by instances and children: methods, values, deletes, shadowing.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Root:
    value = 1
    items = []

    def show(self):
        return 'Root.show', self.value


class Mid(Root):
    pass


class Leaf(Mid):
    value = 3


def state(label):
    print(label, [(k.__name__, getattr(k, 'value', '-'), k().value if hasattr(k, 'value') else '-') for k in (Root,
                                                                                                              Mid,
                                                                                                              Leaf)])


state('start')
Root.value = 10
state('root changed')
Mid.value = 20
state('mid changed')
del Mid.value
state('mid deleted')
del Leaf.value
state('leaf deleted')
leaf = Leaf()
leaf.value = 99
print(leaf.value, Leaf.value, leaf.show())
del leaf.value
print(leaf.value, leaf.show())
t('delete again', lambda: delattr(leaf, 'value'))
t('delete inherited', lambda: delattr(Leaf, 'value'))
Root.show = lambda self: ('new show', self.value)
print(leaf.show(), Mid().show())
Leaf.show = lambda self: ('leaf show',) + Root.show(self)
print(leaf.show(), Mid().show())
leaf.show = lambda: 'instance show'
print(leaf.show(), Leaf.show(leaf))
Leaf.items.append('shared')
Mid().items.append('again')
print(Root.items, leaf.items is Root.items)
leaf.items = ['own']
print(Root.items, leaf.items, Leaf.items)
leaf.items += ['more']
mid = Mid()
mid.items += ['in place']
print(leaf.items, Root.items, mid.items is Root.items)
for name in ('value', 'show', 'missing'):
    t(('del', name), lambda: delattr(Root, name))
t('value', lambda: leaf.value)
for f in (lambda: leaf.show(), lambda: Mid().show(), lambda: Leaf().show(), lambda: Root.__name__,
          lambda: leaf.__class__.__name__, lambda: Leaf.__bases__, lambda: leaf.__class__ is Leaf):
    t('end', f)
