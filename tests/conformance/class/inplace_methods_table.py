# truth: reference 1.25
# In-place operators: __iadd__ and __isub__ first, then the plain method, then the reverse one.

NAMES = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
SIGNS = ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="]


def teller(name, refuses=False):
    def method(self, *arguments):
        return NotImplemented if refuses else (name, arguments)

    return method


def make(prefixes, refuses=False):
    members = {}
    for prefix in prefixes:
        for name in NAMES:
            members["__" + prefix + name + "__"] = teller(prefix + name, refuses)
    return type("Made", (), members)


KINDS = [("none", make([])), ("plain", make([""])), ("in place", make(["i"])), ("both", make(["", "i"])), ("reverse", make(["r"])),
         ("all", make(["", "i", "r"])), ("refusing", make(["", "i", "r"], True))]
for kind_name, kind in KINDS:
    for sign in SIGNS[:2] if "place" in kind_name or kind_name in ("both", "all") else SIGNS:
        for other_name, other in (("5", 5), ("reverse", KINDS[4][1]())):
            names = {"a": kind(), "b": other}
            try:
                exec("a " + sign + " b", names)
                result = names["a"]
                print(kind_name, sign, other_name, "->", result[0] if type(result) is tuple else "an object")
            except Exception as error:
                print(kind_name, sign, other_name, "->", type(error).__name__, error)
