# truth: reference 1.25
# Brackets that are not closed, not opened, or hold the wrong things.
import sys

sources = [
    "(",
    "[",
    "{",
    ")",
    "]",
    "}",
    "(a",
    "[a",
    "{a",
    "a)",
    "a]",
    "a}",
    "(a]",
    "[a)",
    "{a)",
    "(a}",
    "[(a])",
    "((a)",
    "(a))",
    "(,)",
    "[,]",
    "{,}",
    "(,a)",
    "[,a]",
    "{,a}",
    "(a,,)",
    "[a,,b]",
    "{a,,b}",
    "(a b)",
    "[a b]",
    "{a b}",
    "{a:}",
    "{:a}",
    "{a:b",
    "{a:b,,}",
    "{a:b c:d}",
    "{a=b}",
    "(a=b)",
    "[a=b]",
    "a[",
    "a[]",
    "a[b",
    "a[b,,c]",
    "a[b c]",
    "a[::::]",
    "a[1:2:3:4]",
    "a(",
    "a(b",
    "a(b c)",
    "a(,)",
    "a(b,,c)",
    "a(\n",
    "[\n1,\n",
    "{\n1:\n2",
    "(1,\n\n\n",
    "x = (1,\n2\ny = 3\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
