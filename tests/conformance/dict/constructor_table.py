# truth: reference 1.25
# dict(), displays, subscription, deletion and membership with keys of every type.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


KEYS = ["None", "True", "1", "1.0", "1+0j", "2**70", "'a'", "''", "b'a'", "(1, 2)", "()", "frozenset([1])", "len", "int",
        "...", "[]", "{}", "{1}", "bytearray(b'a')", "([],)", "range(2)", "-1"]
for key in KEYS:
    show("{%s: 'v'}" % key)
    show("{%s: 'v'}[%s]" % (key, key))
    show("%s in {1: 2}" % key)
    show("{1: 2}.get(%s)" % key)
for source in ("", "{}", "{'a': 1}", "a=1", "{'a': 1}, a=2", "[('a', 1)]", "[['a', 1]]", "(('a', 1),)", "['ab']", "[1]",
               "[(1,)]", "[(1, 2, 3)]", "5", "None", "'ab'", "zip('a', [1])", "{'a': 1}.items()", "**{'k': 1}"):
    show("dict(%s)" % source)
for expression in ("{}['x']", "{1: 2}['1']", "{}[None]", "len({})", "len({1: 2, 3: 4})", "bool({})",
                   "{1: 2} == {1: 2}", "{1: 2} == {1: 3}", "{1: 2} == {}", "{1: 2} != {1.0: 2}", "{1: 2} < {1: 2}",
                   "{1: 2} + {}", "{1: 2} | {1: 3}", "{1: 2} | [(1, 3)]", "hash({})", "list({1: 2})", "tuple({1: 2})", "sorted({3: 0, 1: 0})", "iter({})",
                   "next(iter({5: 6}))", "reversed({1: 2})", "{1: 2}[1:2]", "{1: 2}.keys() == [1]", "{} is {}"):
    if expression != "iter({})" and expression != "reversed({1: 2})":
        show(expression)
