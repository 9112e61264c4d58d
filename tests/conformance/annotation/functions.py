# truth: reference 1.25
# Annotations of parameters and results are not evaluated.
def f(a: int, b: "str" = 2, *c: undefined, d: print("no") = 4, **e: 1 // 0) -> no_such_thing:
    return a, b, c, d, e


print(f(1), f(1, 3, 5, d=6, g=7))


def g() -> None:
    return 5


def h(x: (lambda y: y) = 1, z: {"a": [1, 2]} = 3) -> [int]:
    return x + z


print(g(), h(), h(z=1))


class A:
    def m(self: "A", other: "A" = None) -> "A":
        return other or self

    @staticmethod
    def s(v: int) -> int:
        return v * 2

    async def a(self) -> int:
        return 1

    def gen(self) -> "generator":
        yield 1


o = A()
print(o.m() is o, A.s(4), list(o.gen()))


def nested(a: int) -> int:
    def inner(b: a) -> b:
        return a + b

    return inner(1)


print(nested(2))
def one_line(a: int = 1) -> int: return a
print(one_line())
