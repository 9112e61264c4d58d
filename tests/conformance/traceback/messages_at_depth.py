# truth: reference 1.25
# The exception that leaves calls of each kind: lambdas, methods, generators, comprehensions, sort keys.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def fail(x=0):
    return 1 // x


class C:
    def method(self):
        return fail()

    @property
    def prop(self):
        return fail()

    @staticmethod
    def static():
        return fail()

    @classmethod
    def cls(cls):
        return fail()

    def __call__(self):
        return fail()

    def __getitem__(self, i):
        return fail()

    def __len__(self):
        return fail()

    def __add__(self, other):
        return fail()

    def __eq__(self, other):
        return fail()

    def __contains__(self, x):
        return fail()

    def __iter__(self):
        return fail()

    def __str__(self):
        return str(fail())

    def __hash__(self):
        return fail()

    def __bool__(self):
        return fail()

    def __lt__(self, other):
        return fail()

    def __neg__(self):
        return fail()


def gen():
    yield 1
    yield fail()


c = C()
CALLS = ['fail()', 'c.method()', 'c.prop', 'C.static()', 'C.cls()', 'c()', 'c[0]', 'len(c)', 'c + 1', 'c == 1',
         '1 in c', 'list(c)', 'str(c)', 'hash(c)', 'bool(c)', 'not c', 'c < c', '-c', 'list(gen())',
         '[fail() for _ in (1,)]', 'sorted([1, 2], key=lambda x: fail())', 'list(map(fail, [0]))',
         'list(filter(fail, [0]))', 'max([1], key=lambda x: fail())', '(lambda: fail())()', '{c: 1}', '{c}',
         'c if c else c', 'c and 1', 'sorted([c, c])', '[c].index(5)', '[5].index(c)', '[c].count(c)', 'c in [c]',
         '"%s" % c', '"{}".format(c)', 'f"{c}"', 'print(c)', 'sum([c, c])', 'any([c])', 'all([c])',
         'iter(c)', 'min(c, c)', 'tuple(c)', 'dict.fromkeys([c])', '(c,) == (1,)', '[c] < [c, c]', 'a, b = c',
         'exec("fail()")', 'eval("fail()")', 'getattr(c, "prop")', 'hasattr(c, "prop")', 'next(gen())',
         'dict(a=fail())', 'fail(x=fail(1))', 'fail(fail(0))', 'zip(c)', '"".join(c)', 'enumerate(c)', 'reversed(c)']
for call in CALLS:
    if call in ('hasattr(c, "prop")', 'a, b = c', '[c].count(c)', 'c in [c]', '[c] < [c, c]'):
        continue
    t(call, lambda: type(eval(call)))
