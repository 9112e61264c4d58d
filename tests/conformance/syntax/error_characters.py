# truth: reference 1.25
# Characters that begin no token.
import sys

sources = [
    "$",
    "?",
    "!",
    "`",
    "a$",
    "a?",
    "a!",
    "a`b`",
    "a $ b",
    "a ? b : c",
    "!a",
    "a !b",
    "\\",
    "\\a",
    "a \\ b",
    "a \\",
    "a \\\n",
    "\\\n",
    "a = \\",
    "a = \\\n",
    "(a \\",
    "if a: \\",
    "# \\\n$",
    "\"a\"$",
    "1$",
    "(\n$\n)",
    "a\n\n$",
    "a = 1;;",
    "a;;b",
    ";",
    ";a",
    "a; ;",
    "a,",
    "a;",
    "a ;\nb",
    "a : b : c",
    "a\n:\nb",
    "x\x01y",
    "\x00",
    "a\x00",
    "\"\x00\"\n$",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
