# truth: reference 1.25
# Arguments in a wrong order or of a wrong form.
import sys

sources = [
    "f(a=1, 2)",
    "f(**a, 2)",
    "f(**a, *b)",
    "f(a.b=1)",
    "f(a[0]=1)",
    "f(1=2)",
    "f(\"a\"=1)",
    "f(f()=1)",
    "f(a=)",
    "f(=1)",
    "f(a==)",
    "f(*)",
    "f(**)",
    "f(a b)",
    "f(a, b=1, c)",
    "f(a=1, *b, c)",
    "f(*a, **b, c)",
    "f(a for)",
    "f(a for b)",
    "f(a for b in)",
    "f(for a in b)",
    "f(a=1 b=2)",
    "f(a: b)",
    "f(a := )",
    "f(:= a)",
    "f(a=b=c)",
    "f(lambda=1)",
    "f(None=1)",
    "f(not a=1)",
    "f(a if b)",
    "f(***a)",
    "f(* *a)",
    "class A(a, b=1, c): pass",
    "class A(**a, b): pass",
    "class A(a b): pass",
    "class A(1=2): pass",
    "f(\na=1,\n2,\n)",
    "g(1)\nf(a=1, 2)\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
