# truth: reference 1.25
# staticmethod and classmethod called on class, instance and child, and wrapped by hand.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class A:
    tag = 'A'

    @staticmethod
    def s(*args):
        return ('s',) + args

    @classmethod
    def c(cls, *args):
        return (cls.tag,) + args

    def m(self, *args):
        return (self.tag, 'm') + args

    def raw(*args):
        return len(args)

    hand_s = staticmethod(lambda *args: args)
    hand_c = classmethod(lambda cls, *args: (cls.__name__,) + args)


class B(A):
    tag = 'B'

    @classmethod
    def c(cls, *args):
        return ('B.c',) + super().c(*args)

    @staticmethod
    def s(*args):
        return ('B.s',) + A.s(*args)


for owner, label in ((A, 'A'), (A(), 'A()'), (B, 'B'), (B(), 'B()')):
    for name in ('s', 'c', 'hand_s', 'hand_c', 'raw'):
        for args in ((), (1,), (1, 2)):
            t((label, name, args), lambda: getattr(owner, name)(*args))
    t((label, 'm'), lambda: owner.m())
    t((label, 'c as value'), lambda: list(map(owner.c, (1, 2))))
    t((label, 's as value'), lambda: list(map(owner.s, (1, 2))))
t('A.m with self', lambda: A.m(B(), 7))
A.late = classmethod(lambda cls: cls.tag)
print(A.late(), B.late(), A().late(), B().late())
A.c = staticmethod(lambda: 'replaced')
print(A.c(), A().c())
t('B.c', lambda: B.c())
