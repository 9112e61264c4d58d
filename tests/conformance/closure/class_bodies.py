# truth: reference 1.25
# Class bodies between functions: what passes through them and what does not.
def f():
    v = "f's"

    class A:
        w = v
        x = "A's"

        def m(self):
            return v

        class B:
            y = "B's"

            def n(self):
                return v

            z = [v for _ in range(1)]

    return A


A = f()
print(A.w if hasattr(A, "w") else None, A.x, A().m(), A.B().n(), A.B.y, A.B.z)


def g(n):
    class Counter:
        step = n

        def __init__(self):
            self.total = 0

        def add(self):
            nonlocal n
            n += 1
            self.total += n
            return self.total, n

    return Counter


C, D = g(1), g(10)
c, d = C(), D()
print(c.add(), c.add(), d.add(), C().add(), C.step, D.step)


def h():
    def in_function():
        return "function"

    class A:
        def method(self):
            return in_function()

        alias = in_function

    return A().method(), A.alias is in_function


print(h())


def k():
    x = 1

    class A:
        def m(self):
            y = x + 1

            class B:
                def m(self):
                    nonlocal y
                    z = x + y
                    y += 10

                    class C:
                        values = x, y, z

                        def m(self):
                            return x, y, z, self.values

                    return C

            return B, lambda: y

    return A


B, y = k()().m()
print(y(), B().m()().m(), y(), B().m().values)


class M:
    n = 1

    def get(self):
        try:
            return n
        except NameError as e:
            return str(e)


print(M().get())
n = "global"
print(M().get())


def p():
    class A:
        def f(self):
            return A

        def g(self):
            return __class__

    return A().f() is A, A().g() is A, A.__name__


print(p())
