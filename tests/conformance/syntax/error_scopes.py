# truth: reference 1.25
# global and nonlocal where they mean nothing.
import sys

sources = [
    "nonlocal a",
    "if a: nonlocal b",
    "class A: nonlocal a",
    "def f(): nonlocal a",
    "a = 1\ndef f(): nonlocal a",
    "def f(a): nonlocal a",
    "def f(a): global a",
    "def f():\n    a = 1\n    global a",
    "def f():\n    a = 1\n    nonlocal a",
    "def f():\n    print(a)\n    global a",
    "def f():\n    global a\n    nonlocal a",
    "def f():\n    a = 1\n    def g():\n        nonlocal a\n        global a",
    "def f():\n    a = 1\n    def g():\n        print(a)\n        nonlocal a",
    "def f():\n    def g():\n        nonlocal a",
    "def f():\n    global a\n    def g():\n        nonlocal a",
    "def f():\n    class A:\n        a = 1\n        def g(self):\n            nonlocal a",
    "def f():\n    [a for a in b]\n    def g():\n        nonlocal a",
    "class A:\n    a = 1\n    def g(self):\n        nonlocal a",
    "class A:\n    a = 1\n    global a",
    "a = 1\nglobal a",
    "import a\nglobal a",
    "print(a)\nglobal a",
    "def a(): pass\nglobal a",
    "for a in b: pass\nglobal a",
    "global a\nglobal a",
    "global",
    "global 1",
    "global a.b",
    "global a, ",
    "global a b",
    "global (a)",
    "global a = 1",
    "global *",
    "nonlocal",
    "nonlocal 1",
    "def f():\n    nonlocal a.b",
    "def f():\n    for a in b: pass\n    global a",
    "def f():\n    import a\n    nonlocal a",
    "def f():\n    def a(): pass\n    global a",
    "def f():\n    try: pass\n    except b as a: pass\n    global a",
    "def f():\n    with b as a: pass\n    global a",
    "def f():\n    (a := 1)\n    global a",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
