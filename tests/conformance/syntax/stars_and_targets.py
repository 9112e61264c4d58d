# truth: reference 1.25
# Which assignments, stars, displays, f-strings and argument lists are syntax errors, and with which text.
sources = (
    "f'{a! r}'", "f'{a!r }'", "f'{a !r}'", "f'{a!x}'", "f'{a!}'", "f'{a!rr}'", "f'{a! s:5}'", "f'{a!r:}'",
    "f'{a!\\tr}'", "f'{a!r :5}'", "f'{a!r:5 }'", "f'{a\\n!r}'", "*a", "*a = b", "*a, = b", "*a, *b = c",
    "a, *b, *c = d", "[*a] = b", "[*a, *b] = c", "*a += 1", "*(a, b) = c", "*a[0], b = c", "*a.b, c = d", "*1, b = c",
    "*f(), b = c", "**a = b", "*a: int", "*a: int = 1", "a, *b: int", "del *a", "del *a, b", "del (*a, b)",
    "del [*a]", "for *a in b: pass", "for *a, b in c: pass", "for a, *b, *c in d: pass", "[x for *x in y]",
    "[x for *x, z in y]", "with a as *b: pass", "with a as *b, c: pass", "with a as (*b, c): pass",
    "with a as [*b]: pass", "with *a: pass", "with a as b.c: pass", "with a as 1: pass", "with a as f(): pass",
    "with a as (b): pass", "import a as *b", "except_", "x = *a", "x = (*a)", "f(*a)", "f(**a)", "f(*a, *b)",
    "f(**a, *b)", "f(**a, b)", "f(**a, b=1)", "f(a=1, b)", "print(*)", "f(**)", "f(*)", "f(*, a)", "{**a, 1}",
    "{1, **a}", "{*a, 1: 2}", "{1: 2, *a}", "{1: 2, 3}", "{1, 2: 3}", "{**a, *b}", "{*a, **b}", "{**a for a in b}",
    "{*a for a in b}", "[*a for a in b]", "(*a for a in b)", "{a: *b}", "{*a: b}", "{a: **b}", "{**a: b}", "[**a]",
    "(**a)", "(**a,)", "**a", "x = **a", "lambda *: 1", "lambda *a, *b: 1", "lambda **a, b: 1", "lambda **a, *b: 1",
    "lambda *, **a: 1", "lambda *a=1: 1", "lambda a=1, b: 1", "def f(*): pass", "def f(*a, *b): pass",
    "def f(**a, b): pass", "def f(**a, **b): pass", "def f(*, **a): pass", "def f(*a, b): pass",
    "def f(*, a, *b): pass", "def f(a, a): pass", "def f(a=1, b): pass", "def f((a)): pass", "def f(*(a)): pass",
    "def f(a, *, a): pass", "def f(**a,): pass", "def f(*,): pass", "def f(/): pass", "def f(a, /): pass",
    "class A(*b): pass", "class A(**b): pass", "class A(*): pass", "a, b = *c", "(a, *b), c = d", "[a, [*b]] = c",
    "*a = *b = c", "*a, = b, = c", "1 = a", "a + b = c", "f() = a", "(a, 1) = b", "[a, f()] = b", "a = 1 = b",
    "None = a", "True = a", "... = a", "'a' = b", "f'{a}' = b", "(a for a in b) = c", "[a for a in b] = c", "{} = a",
    "{a} = b", "() = a", "[] = a", "a() += 1", "(a, b) += 1", "[a] += 1", "1 += a", "a: int: int", "a, b: int",
    "(a): int", "a.b: int = 1", "a[0]: int", "f(): int", "1: int", "del 1", "del f()", "del a + b", "del (a, b)",
    "del ()", "del []", "del a, (b, 1)", "del (a), b", "del (a)", "(a := 1)", "a := 1", "(a.b := 1)", "(*a := 1)",
    "f(a := 1)", "f(a=b:=1)", "[a := 1]", "lambda: (a := 1)", "a if b", "a if b else", "not", "a not b", "a is not",
    "a in", "a <> b", "a++", "--a", "a b", "a,,b", "(,)", "[,]", "{,}", "f(,)", "f(a,,b)", "a[", "a]", "(a", "a)",
    "a[]", "a[,]", "a[1:2:3:4]", "a[:,]", "a[*b]", "a[*b, c]", "a[**b]",
)
for source in sources:
    try:
        compile(source, "source", "exec")
        print(source, "-> taken")
    except SyntaxError as error:
        print(source, "->", error)
