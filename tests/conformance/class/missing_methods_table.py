# truth: reference 1.25
# An instance without special methods: what every operation on it says.


class Empty:
    pass


e = Empty()
for expression in ("e()", "e[0]", "e['a']", "e[1:2]", "len(e)", "iter(e)", "next(e)", "1 in e", "e in e", "-e", "+e", "~e", "abs(e)", "not e", "bool(e)",
                   "e + 1", "1 + e", "e == e", "e == 1", "e != e", "e < e", "e < 1", "1 < e", "e and 1", "e or 1", "e is e", "int(e)", "float(e)",
                   "complex(e)", "round(e)", "hex(e)", "bin(e)", "oct(e)", "chr(e)", "ord(e)", "divmod(e, 1)", "divmod(1, e)", "pow(e, 2)", "e ** 2",
                   "[1, 2][e]", "'ab'[e]", "[0] * e", "'a' * e", "range(e)", "list(e)", "tuple(e)", "set(e)", "dict(e)", "bytes(e)", "sum(e)", "max(e)",
                   "sorted(e)", "min(e, 1)", "sorted([e, 1])", "reversed(e)", "enumerate(e)", "zip(e)", "list(map(e, [1]))", "all(e)", "'%d' % e",
                   "'%f' % e", "'{:d}'.format(e)", "'{:10}'.format(e)", "''.join(e)", "'a'.join([e])", "isinstance(1, e)", "issubclass(e, int)",
                   "issubclass(int, e)", "getattr(e, 'x')", "getattr(e, 5)", "hasattr(e, 'x')", "e.x", "e.__len__", "e.__add__", "e.__call__", "e.__eq__",
                   "hash(e) == hash(e)", "{e: 1}[e]", "e in {e}", "callable(e)", "print(*e)", "print(**e)", "e if e else 0", "str(e) == repr(e)", "eval(e)",
                   "exec(e)", "{**e}" if False else "dict(**e)"):
    try:
        value = eval(expression)
        print(expression, "->", "an Empty" if value is e else value)
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
for action in ("e[0] = 1", "del e[0]", "del e.x", "e += 1", "e @= 1", "a, b = e", "for i in e: pass", "with e: pass", "raise e", "import_ = e.x",
               "del e", "e.x = 1; del e.x; e.x", "[*x] = e" if False else "x, *y = e", "assert e", "lambda: e", "def f(a=e): pass"):
    try:
        exec(action, {"e": Empty()})
        print(action, "-> done")
    except Exception as error:
        print(action, "->", type(error).__name__, error)
