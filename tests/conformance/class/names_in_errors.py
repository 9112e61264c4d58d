# truth: reference 1.25
# Which type an error names for instances of named tuples, of exceptions, and of other classes with a builtin base.
from collections import namedtuple


class Failure(Exception):
    pass


class Worse(Failure):
    pass


class Row(list):
    pass


class Text(str):
    pass


class Number(int):
    pass


class Table(dict):
    pass


class Group(set):
    pass


class Plain:
    pass


Point = namedtuple("Point", "x y")
Nothing = namedtuple("Nothing", "")

values = (Failure("a"), Worse(), Point(1, 2), Nothing(), Row([1, 2]), Text("ab"), Table({1: 2}), Group({1}), Plain())


def in_place(x):
    x += None


def store(x):
    x[0] = None


operations = (
    ("x + set", lambda x: x + {1}), ("set + x", lambda x: {1} + x), ("x - None", lambda x: x - None),
    ("None - x", lambda x: None - x), ("x @ x", lambda x: x @ x), ("x ** None", lambda x: x ** None),
    ("x // None", lambda x: x // None), ("x * None", lambda x: x * None), ("1 + x", lambda x: 1 - x),
    ("1.5 + x", lambda x: 1.5 + x), ("b + x", lambda x: b"" / x), ("x += None", in_place),
    ("None < x", lambda x: None < x), ("None >= x", lambda x: None >= x), ("1 < x", lambda x: 1 < x),
    ("x < None", lambda x: x < None), ("x >= 1", lambda x: x >= 1),
    ("-x", lambda x: -x), ("+x", lambda x: +x), ("~x", lambda x: ~x),
    ("x['a']", lambda x: x["a"]), ("x[9]", lambda x: x[9]), ("x[-9]", lambda x: x[-9]), ("x[None]", lambda x: x[None]),
    ("x[::2]", lambda x: x[::2]), ("x[:1]", lambda x: x[:1]),
    ("next", next), ("call", lambda x: x()), ("iter", lambda x: list(iter(x))), ("in x", lambda x: None in x),
    ("in 1", lambda x: x in 1), ("x.foo", lambda x: x.foo), ("chr", chr), ("index", lambda x: [1, 2][x]),
    ("to divmod", lambda x: divmod(1, x)),
    ("x % ()", lambda x: x - ()), ("bytes.join", lambda x: b"".join([x])), ("format", lambda x: "{:d}".format(x)),
)
for name, operation in operations:
    for value in values:
        try:
            print(name, type(value), operation(value))
        except Exception as error:
            print(name, type(value), type(error), error)

for name, operation in (("next", next), ("call", lambda x: x()), ("iter", iter), ("chr", lambda x: x.foo)):
    try:
        print(name, operation(Number(5)))
    except Exception as error:
        print(name, error)

for value in (Failure("a"), Point(1, 2), Plain()):
    try:
        store(value)
    except Exception as error:
        print(error)

# What named tuples do as tuples.
p = Point(1, 2)
print(p + (3,), (0,) + p, p * 2, p + p, p == (1, 2), (1, 2) == p, p != p, p < (1, 3), (1, 3) < p, p <= p)
print(p[0], p[-1], p[0:1], p[:], len(p), hash(p) == hash((1, 2)), 2 in p, 3 in p, list(p))
p += (5,)
print(p)
