# truth: reference 1.25
# What cannot be deleted.
import sys

sources = [
    "del",
    "del 1",
    "del \"a\"",
    "del None",
    "del f()",
    "del -a",
    "del a + b",
    "del (a, 1)",
    "del a, f()",
    "del [1]",
    "del [a, b]",
    "del a,,b",
    "del , a",
    "del a b",
    "del a = 1",
    "del (a",
    "del lambda: a",
    "del not a",
    "del a if b else c",
    "del a and b",
    "del a < b",
    "del {}",
    "del {a}",
    "del (a for a in b)",
    "del *a",
    "del a, *b",
    "del (yield)",
    "del await a",
    "del a.b()",
    "del a[0]()",
    "del (a).b, 1",
    "del True",
    "del ...",
    "def f():\n    x = 1\n    del f()\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
