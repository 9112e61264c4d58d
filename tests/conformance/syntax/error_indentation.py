# truth: reference 1.25
# Blocks that are indented where they may not be, or come back to no level.
import sys

sources = [
    " a",
    "  a = 1\n",
    "\ta",
    "a\n b",
    "a\n\tb",
    "if a:\n  b\n   c",
    "if a:\n  b\n c",
    "if a:\n    b\n  c\nd",
    "if a:\nb",
    "if a:\n  b\n    c\n",
    "def f():\nreturn",
    "def f():\n    a\n  b",
    "def f():\n    if a:\n        b\n      c",
    "class A:\nx = 1",
    "class A:\n  x = 1\n   y = 2",
    "for a in b:\n  c\n    d",
    "while a:\n      b\n   c\n",
    "try:\na\nexcept:\n b",
    "try:\n a\n  b\nexcept: c",
    "try: a\n  b",
    "if a: b\n  c",
    "if a:\n\tb\n        c\n",
    "if a:\n\tb\n    c",
    "if a:\n        b\n\tc\n",
    "if a:\n    b\n\tc",
    "a\n\n\n  b",
    "\n\n  a",
    "# c\n  a",
    "  # c\na",
    "if a:\n  # c\nb",
    "if a:\n  b\n\n\n c",
    "if a:\n  b\n # c\n  d",
    "if a:\n  b\n else: c",
    "if a:\n  b\nelse:\nc",
    "if a:\n b\n  else: c",
    "x = [\n  1,\n 2,\n   3]\n y",
    "@a\n  def f(): pass",
    "  @a\ndef f(): pass",
    "if a:\n  if b:\n    if c:\n      d\n    e\n   f",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
