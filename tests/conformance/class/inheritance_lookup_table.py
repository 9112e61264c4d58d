# truth: reference 1.25
# Which base an attribute comes from, in every shape of inheritance; and what super() finds.


def make(name, *bases, **members):
    def who(self, name=name):
        return name

    members["only_" + name] = name
    members["name"] = name
    members["who"] = who
    return type(name, bases, members)


A = make("A")
B = make("B", A)
C = make("C", A)
D = make("D", B, C)
E = make("E", C, B)
F = type("F", (B, C), {})
G = type("G", (C, B), {})
H = type("H", (F, G), {})
M = make("M")
N = type("N", (M, F), {})
O = type("O", (F, M), {})
P = type("P", (N, O), {"name": "P"})
CLASSES = [A, B, C, D, E, F, G, H, M, N, O, P]
for cls in CLASSES:
    instance = cls()
    print(cls.__name__, cls.__bases__, cls.name, instance.name, instance.who())
    print([only for only in "ABCDEM" if hasattr(cls, "only_" + only)], [k.__name__ for k in CLASSES if issubclass(cls, k)],
          [k.__name__ for k in CLASSES if isinstance(instance, k)])
    for start in CLASSES:
        if isinstance(instance, start):
            print("super", start.__name__, getattr(super(start, instance), "name", "nothing"))
A.late = "from A"
M.late = "from M"
print([cls.late for cls in CLASSES])
C.late = "from C"
print([cls.late for cls in CLASSES])
del A.late
print([getattr(cls, "late", None) for cls in CLASSES])
