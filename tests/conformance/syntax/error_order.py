# truth: reference 1.25
# Which of several errors is told: those of grammar first, then those of outer code.
import sys

sources = [
    "1 = 2\na b",
    "def f():\n  1 = 2\n3 = 4",
    "def f():\n  return\nreturn\n1 = 2",
    "class A:\n  def f():\n    break\n  return\n",
    "lambda: (1 := 2)\nbreak",
    "[a for 1 in b]\n2 = 3",
    "2 = 3\n[a for 1 in b]",
    "def f(a, a): pass\n1 = 2",
    "def f(a=1, b): 1 = 2",
    "def f():\n  def g():\n    1 = 2\n  def h():\n    yield = 3\n",
    "def f():\n  nonlocal a\n  1 = 2",
    "def f():\n  nonlocal a\ndef g():\n  1 = 2",
    "class A:\n  return\nclass B:\n  yield",
    "f(a=1, 2)\n1 = 2",
    "1 = 2\nf(a=1, 2)",
    "x = {1: 2, 3}; 1 = 2",
    "try: 1 = 2\nexcept: 3 = 4\nexcept: 5 = 6",
    "X = const(a)\nb c",
    "X = const(a)\n1 = 2",
    "1 = 2\nX = const(a)",
    "0777\n1 = 2",
    "1 = 2\n0777",
    "if a:\n  1 = 2\n b",
    "\"\\x\"\nb c",
    "f\"{\"\n1 = 2",
    "global a\na = 1\nnonlocal b",
    "def f(): return\n  1",
    "(yield)\nreturn",
    "return (yield)",
    "del 1, (yield)",
    "class A(1=2): return",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
