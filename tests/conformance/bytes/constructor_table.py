# truth: reference 1.25
# bytes() and bytearray() of everything, and what bytes do as values.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


SOURCES = ["", "0", "3", "True", "'a'", "'a', 'utf-8'", "'äö', 'utf-8'", "'a', 'latin'", "b'ab'", "bytearray(b'c')",
           "[]", "[1, 255]", "[256]", "[-1]", "['a']", "[None]", "(1, 2)", "range(3)", "{5}", "None", "1.5", "len",
           "(i for i in (1, 2))", "[1.5]", "[True]", "1, 2", "b'a', 'utf-8'", "{7: 8}"]
for kind in ("bytes", "bytearray"):
    for source in SOURCES:
        show("%s(%s)" % (kind, source))
for value in ("b''", "b'abc'", "b'\\x00\\xff'", "b'a\\'b'", "b'\"'", "b'\\n\\r\\t\\\\'"):
    for operation in ("%s", "%s[0]", "%s[-1]", "%s[5]", "%s[1:]", "%s[::2]", "%s[None]", "%s['a']", "len(%s)", "list(%s)",
                      "%s + b'z'", "%s + 'z'", "%s * 2", "2 * %s", "%s * -1", "%s * 1.0", "b'a' in %s", "97 in %s", "'a' in %s",
                      "%s == b'abc'", "%s < b'b'", "%s > b'b'", "%s <= %s", "hash(%s) == hash(%s)", "bool(%s)", "str(%s)",
                      "str(%s, 'utf-8')", "%s.decode()", "int(%s)", "float(%s)", "sorted(%s)", "max(%s)",
                      "bytes(reversed(%s))", "tuple(%s)", "%s.nothing", "%s()", "iter(%s) is None", "%s % ()", "sum(%s)"):
        show(operation.replace("%s", value))
for expression in ("bytes.fromhex('00ff')", "bytes.fromhex('0 1')", "bytes.fromhex('0g')", "bytes.fromhex('')", "bytes.fromhex('012')",
                   "bytes.fromhex(' 41 42 ')", "bytearray.fromhex('4142')", "bytes.fromhex(5)", "b'ab'.hex('--')",
                   "b'%d %s' % (5, b'x')", "b'%c' % 65", "b'%x' % 255", "b'%d' % 'a'", "b'{}'.format(5)", "b'\\xff'.decode()",
                   "b'ab'.decode('ascii')", "b'ab'.decode('nothing')", "b','.join([b'a', b'b'])", "b','.join(['a'])", "hash(bytearray())"):
    show(expression)
