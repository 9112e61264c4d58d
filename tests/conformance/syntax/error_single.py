# truth: reference 1.25
# What a line of the prompt refuses.
import sys

sources = [
    "a b",
    "a = = b",
    "if a: b else: c",
    "a\nb",
    "a; b c",
    "if a:\nb",
    "def f(:",
    "for a in",
    "1 = 2",
    "return",
    "break",
    "yield",
    "(a",
    "a)",
    "\"a",
    "f(a=1, 2)",
    "del 1",
    "nonlocal a",
    " a",
    "if a:\n b\nc\n",
    "try: a",
    "class A",
    "x = 1\n\ny = 2",
    "lambda a, a: 1",
    "import",
    "@a\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "single")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
