# truth: reference 1.25
# The line of an error in a text of several lines.
import sys

sources = [
    "a\nb\nc d\n",
    "a = (\n1\n2\n)",
    "a = (1,\n\n\n2 3)",
    "f(a,\n  b=1,\n  c)",
    "f(\n\n  1 = 2\n\n)",
    "if a:\n  b\n  c d\n",
    "\"\"\"a\n\nb\"\"\"\nc d",
    "a = \"\"\"x\ny\"\"\"; b c",
    "# a\n# b\nc d",
    "\n\n\na b",
    "a \\\n b \\\n c d",
    "x = 1\n\n\n\ndef",
    "def f():\n  x\n\n  1 = 2\n",
    "class A:\n  def f(self):\n    x\n    return\n  return\n",
    "def f():\n  def g():\n    break\n",
    "x = [a\n for a\n in b\n if]",
    "x = {\n 1: 2,\n 3\n}",
    "x = {\n 1,\n 2: 3,\n}",
    "a = 1\nb = 2\n(a +\n b) = 3",
    "for a in b:\n  c\n  d = 1 = 2\n  e\n",
    "try:\n  a\nexcept:\n  b\nexcept:\n  c\n",
    "def f(a,\n      b=1,\n      c): pass",
    "def f(a,\n      *b,\n      *c): pass",
    "@a\n@b\n@c\nd",
    "x = lambda a,\\\n  a: 1",
    "while a:\n  b\nelse:\n  break",
    "def f():\n  return 1\n  nonlocal a\n  return 2",
    "a\r\nb c\r\n",
    "a\r\n\r\n\"\"\"\r\n\"\"\"\r\n$",
    "a\rb c",
    "if a:\n  b\n\n\n\n $",
    "(\n(\n(\n",
    "def f(\n",
    "class A(\nB,\n",
    "x = 1 +\\\n\n2",
    "a = 0x\n",
    "a\n\n0b3\n",
    "print(\n  f\"{x y}\")",
    "import a\nimport b c\nimport d",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
