# truth: reference 1.25
# super() and super(C, self) through chains of classes: methods, attributes, missing names.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Base:
    kind = 'base'

    def who(self):
        return ['Base']

    def only_base(self, x=1):
        return 'only', x

    def __repr__(self):
        return 'Base()'

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2


class Left(Base):
    kind = 'left'

    def who(self):
        return ['Left'] + super().who()


class Right(Base):
    def who(self):
        return ['Right'] + super().who()


class Below(Left, Right):
    kind = 'below'

    def who(self):
        return ['Below'] + super().who()

    def explicit(self):
        return super(Left, self).who(), super(Below, self).who(), super(Right, self).who()

    def kinds(self):
        return self.kind, super().kind, super(Left, self).kind

    def missing(self):
        return super().nothing

    def __repr__(self):
        return '<' + super().__repr__() + '>'

    def __len__(self):
        return super().__len__() + 1

    def __getitem__(self, i):
        return super().__getitem__(i) + 1


for kind in (Base, Left, Right, Below):
    o = kind()
    t((kind.__name__, 'who'), lambda: o.who())
    t((kind.__name__, 'only'), lambda: (o.only_base(), o.only_base(x=2)))
    t((kind.__name__, 'repr'), lambda: (repr(o), str(o), len(o), o[5]))
b = Below()
for name in ('explicit', 'kinds', 'missing'):
    t(name, getattr(b, name))
t('super in function', lambda: super(Below, b).only_base(9))
t('super of wrong', lambda: super(1, b))
t('super alone', lambda: super())
t('class attribute', lambda: super(Left, b).kind)
for kind in (Base, Left, Right, Below, object, int):
    t((kind, 'isinstance'), lambda: (isinstance(b, kind), issubclass(Below, kind)))
