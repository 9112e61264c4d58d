# truth: reference 1.25
# What functions, methods, closures, generators and lambdas are as objects: names, types, equality, calls.


def plain(a, b=2):
    return a, b


def outer(n):
    def inner(m):
        return n + m

    return inner


def generate(n):
    yield n


class Holder:
    def method(self):
        return self

    @classmethod
    def of_class(cls):
        return cls

    @staticmethod
    def static(x):
        return x

    stored = plain
    builtin = len
    kind = int
    quick = lambda self: "quick"


h = Holder()
for name, value in (("plain", plain), ("outer", outer), ("inner", outer(1)), ("lambda", lambda: 0), ("generate", generate), ("method", h.method),
                    ("Holder.method", Holder.method), ("of_class", h.of_class), ("static", h.static), ("stored", h.stored), ("quick", h.quick)):
    print(name, value.__name__, callable(value), bool(value), value == value, value is value, hash(value) == hash(value))
print(h.method == h.method, h.method is h.method, h.method == Holder().method, Holder.method is Holder.method, h.static is plain)
print(h.stored()[0] is h, h.builtin([1, 2]), h.kind("5"), h.quick(), h.of_class() is Holder, Holder.of_class() is Holder, Holder.static(3), h.method() is h)
print({plain: 1}[plain], plain in [plain], outer(1) == outer(1), [f(1) for f in (outer(5), lambda x: x, h.static)])
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [(lambda j=j: j)() for j in range(3)])
for call in ("plain()", "plain(1)", "plain(1, 2, 3)", "plain(b=1)", "plain(1, c=2)", "plain(1, a=2)", "outer(1)(2)", "outer(1)()", "Holder.method()",
             "Holder.method(5)", "h.method(1)", "h.static()", "h.of_class(1)", "h.quick(1)", "Holder.quick()", "len()", "len([], [])", "h.builtin()", "h.kind()",
             "generate()", "list(generate(4))", "(lambda *a, **k: (a, k))(1, x=2)", "plain.x", "plain.__name__", "h.method.x", "len.x", "plain[0]", "plain + 1",
             "plain < plain", "len(plain)", "iter(plain)", "-plain", "plain is None"):
    try:
        value = eval(call)
        print(call, "->", value if type(value) is not Holder else "a Holder")
    except Exception as error:
        print(call, "->", type(error).__name__, error)
for action in ("plain.x = 1", "del plain.__name__", "plain.__name__ = 'other'", "h.method.x = 1", "Holder.method = 5; h.method", "len.x = 1"):
    try:
        exec(action)
        print(action, "-> done")
    except Exception as error:
        print(action, "->", type(error).__name__, error)
