# truth: reference 1.25
# Recursion without end is an error that can be caught, whatever it goes through.
def attempt(name, f):
    try:
        f()
        print(name, "ends")
    except RuntimeError as e:
        print(name, "->", repr(e))


def plain():
    plain()


def mutual():
    other()


def other():
    mutual()


def with_arguments(*args, **named):
    with_arguments(*args, **named)


def in_try():
    try:
        in_try()
    finally:
        pass


def gen():
    yield from gen()


def comprehension():
    return [comprehension() for _ in (1,)]


def through_map():
    list(map(lambda _: through_map(), [1]))


def through_sort():
    sorted([2, 1], key=lambda _: through_sort())


def through_exec():
    exec("f()", {"f": through_exec})


class Attribute:
    def __getattr__(self, name):
        return self.missing


class Operators:
    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __lt__(self, other):
        return self < other

    def __neg__(self):
        return -self

    def __len__(self):
        return len(self)

    def __getitem__(self, key):
        return self[key]

    def __setitem__(self, key, value):
        self[key] = value

    def __contains__(self, item):
        return item in self

    def __call__(self):
        return self()

    def __iter__(self):
        return iter(self)

    def __repr__(self):
        return repr(self)

    def __str__(self):
        return str(self)

    def __hash__(self):
        return hash(self)

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *args):
        pass

    @property
    def prop(self):
        return self.prop


class Makes:
    def __init__(self):
        Makes()


o = Operators()
def stores(): o[1] = 2
def enters():
    with o: pass
for f in (plain, mutual, with_arguments, in_try, comprehension, through_map, through_sort, through_exec, Makes, stores, enters):
    attempt(f.__name__, f)
attempt("with_arguments(1, a=2)", lambda: with_arguments(1, a=2))
attempt("gen", lambda: list(gen()))
attempt("attribute", lambda: Attribute().x)
for name, f in (("+", lambda: o + 1), ("==", lambda: o == 1), ("<", lambda: o < 1), ("neg", lambda: -o), ("len", lambda: len(o)),
                ("[]", lambda: o[1]), ("in", lambda: 1 in o), ("()", lambda: o()), ("iter", lambda: list(o)), ("repr", lambda: repr(o)),
                ("str", lambda: str(o)), ("hash", lambda: hash(o)), ("property", lambda: o.prop), ("format", lambda: "{}".format(o)),
                ("bool", lambda: bool(o)), ("lambda", lambda: (lambda f: f(f))(lambda f: f(f)))):
    attempt(name, f)
attempt("afterwards", lambda: [len(str(i)) for i in range(20)])
