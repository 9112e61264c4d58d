# truth: cpython
# Names of a class body do not hide the enclosing function from its methods.
# bytecode: reference 1.25
def f():
    name = "function"
    other = "other"

    class A:
        name = "class"

        def read(self):
            return name, self.name

        def other(self):
            return other

        class B:
            other = name

            def read(self):
                return name, other, self.other

    return A


A = f()
a = A()
print(a.read(), a.other(), A.B().read())


def g(size):
    class Box:
        size = 5

        def grow(self):
            nonlocal size
            size += 1
            return size, self.size

    return Box()


b = g(10)
print(b.grow(), b.grow())
