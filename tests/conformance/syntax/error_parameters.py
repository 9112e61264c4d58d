# truth: reference 1.25
# Parameter lists that def and lambda refuse.
import sys

sources = [
    "def f(a, a): pass",
    "def f(a, *a): pass",
    "def f(a, **a): pass",
    "def f(*a, a): pass",
    "def f(*a, **a): pass",
    "def f(a=1, b): pass",
    "def f(a, b=1, c, d=2): pass",
    "def f(*a, *b): pass",
    "def f(*, *a): pass",
    "def f(*a, *): pass",
    "def f(**a, b): pass",
    "def f(**a, *b): pass",
    "def f(**a, **b): pass",
    "def f(*a=1): pass",
    "def f(**a=1): pass",
    "def f(1): pass",
    "def f(\"a\"): pass",
    "def f(a.b): pass",
    "def f(a[0]): pass",
    "def f((a, b)): pass",
    "def f(a b): pass",
    "def f(,): pass",
    "def f(a,,b): pass",
    "def f(a=): pass",
    "def f(=1): pass",
    "def f(a:): pass",
    "def f(:a): pass",
    "def f(a: b c): pass",
    "def f(* a b): pass",
    "def f(***a): pass",
    "def f(None): pass",
    "def f(if): pass",
    "def f(a, /): pass",
    "def f(/): pass",
    "def f(a) -> : pass",
    "def f(a) -> b c: pass",
    "def f(a) - > b: pass",
    "def f(a): -> b",
    "lambda a, a: 1",
    "lambda a=1, b: 1",
    "lambda *a, *b: 1",
    "lambda **a, b: 1",
    "lambda *a=1: 1",
    "lambda a: int: 1",
    "lambda (a, b): 1",
    "lambda a,,b: 1",
    "lambda *, **: 1",
    "class A:\n    def f(self, self): pass\n",
    "x = 1\ny = lambda a, a: 2\n",
    "def f():\n    def g(a, a): pass\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
