# truth: reference 1.25
# return, break and continue leave through __exit__.
class M:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        print("exit", self.name, details[0])


def ret():
    with M("outer"):
        with M("inner") as n:
            return "returned " + n


print(ret())
for i in range(4):
    with M(i) as n:
        if i == 0:
            continue
        if i == 2:
            break
        print("body", n)


def both():
    try:
        with M("w"):
            return 1
    finally:
        print("finally")


print(both())


def in_loop():
    while True:
        with M("loop"):
            try:
                return "out"
            finally:
                print("inner finally")


print(in_loop())


def gen():
    with M("gen"):
        yield 1
        yield 2


print(list(gen()))
g = gen()
next(g)
g.close()


def expr():
    with M("a") as a, M("b") as b:
        return a + b


print(expr())
