# truth: reference 1.25
# getattr, hasattr, setattr, delattr and item access on values of every type: which refuse, and how.


class Plain:
    def method(self):
        return "method"


def function():
    pass


VALUES = ["None", "True", "5", "2**70", "1.5", "1j", "'text'", "b'octets'", "bytearray(b'a')", "[1]", "(1,)", "{1: 2}", "{3}", "frozenset([4])",
          "range(5)", "len", "function", "int", "Plain", "Plain()", "Plain().method", "ValueError(1)", "Ellipsis", "NotImplemented", "(x for x in ())",
          "iter([])", "{}.keys()", "property()", "zip()", "object()"]
ACTIONS = ["getattr(v, 'nothing')", "getattr(v, 'nothing', 'other')", "hasattr(v, 'nothing')", "setattr(v, 'nothing', 1)",
           "delattr(v, 'nothing')", "v[0]", "v['a']", "v[0:1]", "len(v)", "iter(v) is None", "next(v)", "v()", "hash(v) is None", "-v", "~v", "abs(v)",
           "[*iter(v)]", "v + None", "None in v", "bool(v)", "int(v)", "float(v)", "bin(v)", "chr(v)", "ord(v)", "round(v)", "[0][v]", "v.__class__.__name__"]
for value in VALUES:
    for action in ACTIONS:
        if action == "[*iter(v)]" or value == "Plain" and action in ("v()", "setattr(v, 'nothing', 1)"):
            continue
        names = {"v": eval(value)}
        try:
            print(value, action, "->", eval(action, names))
        except Exception as error:
            print(value, action, "->", type(error).__name__, error)
for value in VALUES:
    for action in ("v[0] = 1", "del v[0]", "v['k'] = 1", "v.x = 1", "del v.x", "a, b = v", "v += 1", "for i in v: break"):
        names = {"v": eval(value)}
        try:
            exec(action, names)
            print(value, action, "-> done")
        except Exception as error:
            print(value, action, "->", type(error).__name__, error)
