# truth: reference 1.25
# What eval refuses: statements, several lines, nothing at all.
import sys

sources = [
    "",
    "\n",
    "# only a comment",
    " ",
    "a b",
    "a = 1",
    "a += 1",
    "a;",
    "a; b",
    "a\nb",
    "if a: b",
    "pass",
    "return 1",
    "import a",
    "def f(): pass",
    "class A: pass",
    "del a",
    "assert a",
    "raise a",
    "lambda",
    "yield",
    "yield 1",
    "(yield)",
    "await a",
    "*a",
    "a, *",
    "a,,b",
    "(a",
    "a)",
    "for a in b",
    "[a for a in b",
    "1 +",
    "0x",
    "\"a",
    "f\"{\"",
    "x := 1",
    "(1 := 2)",
    "a if b",
    "global a",
    "a: int",
    "@a",
    " a",
    "\ta",
    "a \\",
    "f(a=1, 2)",
    "{1: 2, 3}",
    "a\n  b",
    "lambda: (yield)\n)",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "eval")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
