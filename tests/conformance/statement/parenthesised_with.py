# truth: cpython
# with items in parentheses, over several lines.
# bytecode: reference 1.25
class M:
    def __init__(self, n, swallow=False):
        self.n = n
        self.swallow = swallow

    def __enter__(self):
        print("in", self.n)
        return self.n

    def __exit__(self, kind, value, traceback):
        print("out", self.n, kind.__name__ if kind else None)
        return self.swallow


with (M(1) as a, M(2) as b):
    print(a, b)
with (
    M(1) as a,
    M(2),
    M(3) as c,
):
    print(a, c)
with (M(4)):
    print("one")
with (M(5) as x):
    print(x)
with (M(6)) as y:
    print(y)
with (M(7), M(8))[1] as z:
    print(z)
with (M(9) if a else M(10)) as v, (M(11)) as w:
    print(v, w)
with (
    M(12, swallow=True) as p,
    M(13) as q,
):
    raise ValueError(p)
l = [0]
with (M(15) as l[0], M(16)):
    print(l)


def f():
    with (M(18) as a, M(19) as b):
        return a + b


print(f())
