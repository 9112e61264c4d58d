# truth: reference 1.25
# Keywords are no names.
import sys

sources = [
    "False = 1",
    "None = 1",
    "True = 1",
    "and = 1",
    "as = 1",
    "assert = 1",
    "async = 1",
    "await = 1",
    "break = 1",
    "class = 1",
    "continue = 1",
    "def = 1",
    "del = 1",
    "elif = 1",
    "else = 1",
    "except = 1",
    "finally = 1",
    "for = 1",
    "from = 1",
    "global = 1",
    "if = 1",
    "import = 1",
    "in = 1",
    "is = 1",
    "lambda = 1",
    "nonlocal = 1",
    "not = 1",
    "or = 1",
    "pass = 1",
    "raise = 1",
    "return = 1",
    "try = 1",
    "while = 1",
    "with = 1",
    "yield = 1",
    "def if(): pass",
    "def None(): pass",
    "def class(): pass",
    "def lambda(): pass",
    "a.if",
    "a.None",
    "a.class",
    "a.in",
    "import if",
    "import None",
    "import class",
    "f(if=1)",
    "f(None=1)",
    "f(class=1)",
    "for if in a: b",
    "for None in a: b",
    "lambda if: 1",
    "lambda True: 1",
    "class if: pass",
    "global if",
    "with a as if: b",
    "except if",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
