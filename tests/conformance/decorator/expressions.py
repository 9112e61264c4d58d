# truth: reference 1.25
# Decorators: names, attributes, calls; several, on functions and classes.
log = []


def deco(f):
    log.append("deco")
    return f


def named(name):
    log.append("named " + name)

    def inner(f):
        log.append("apply " + name)
        return f

    return inner


class N:
    class M:
        @staticmethod
        def d(f):
            log.append("N.M.d")
            return f

        @staticmethod
        def e(*args, **kwargs):
            log.append(("N.M.e", args, kwargs))
            return lambda f: (f, "wrapped")


@deco
@named("outer")
@named("inner")
def f():
    return 1


print(f(), log)
log.clear()


@N.M.d
@named(name="kw")
@N.M.e(1, *[2], k=3, **{"z": 4})
def g():
    return 2


print(g[0](), g[1], log)
log.clear()


@deco
@named("class")
class A:
    @deco
    def m(self):
        return 3

    @staticmethod
    @deco
    def s():
        return 4

    @property
    @named("property")
    def p(self):
        return 5

    @classmethod
    def c(cls):
        return cls.__name__


print(A().m(), A.s(), A().p, A.c(), log)


log.clear()


def outer():
    prefix = "<"

    def tag(f):
        return lambda *a: prefix + f(*a) + ">"

    @tag
    @tag
    def text(s):
        return s

    return text


print(outer()("x"))


def count(f):
    count.n += 1
    return f


count = type("Counter", (), {"n": 0, "__call__": lambda self, f: (setattr(self, "n", self.n + 1), f)[1]})()


@count
def a(): pass


@count
def b(): pass


print(count.n)


@type
def its_type(): pass


print(its_type)
try:
    @undefined_decorator
    def x(): pass
except NameError as e:
    print(e)
