# truth: reference 1.25
# dict(**), update with names, | where it is there, calls with ** of odd keys.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def f(*args, **named):
    return args, sorted(named.items())


CASES = ["f(**{})", "f(**{'a': 1})", "f(**{'a': 1}, b=2)", "f(b=2, **{'a': 1})", "f(a=1, **{'a': 2})",
         "f(**{'a': 1}, **{'b': 2})", "f(**{'a': 1}, **{'a': 2})", "f(**{1: 2})", "f(**{'': 1})",
         "f(**{'with space': 1})", "f(**[])", "f(**None)", "f(**5)", "f(*[], **{})", "f(*'ab', **{'x': 1})",
         "f(1, *(2, 3), 4, k=5)", "f(*{'k': 1})", "f(*5)", "f(*None)", "f(**{None: 1})", "f(**'ab')",
         "sorted(dict(a=1, **{'b': 2}).items())", "sorted(dict({'a': 1}, b=2).items())", "dict([('a', 1)], a=2)",
         "sorted(({'a': 1} | {'b': 2}).items())", "{'a': 1} | {'a': 2}", "{'a': 1} | []", "[] | {'a': 1}",
         "{'a': 1} + {}", "{'a': 1} & {'a': 1}", "{'a': 1} - {}", "{}.update", "dict.fromkeys",
         "{1: 2}.items() == {1: 2}.items()", "dict(a=1) == {'a': 1}", "dict(dict(a=1)) is dict(a=1)"]
for case in CASES:
    if case.endswith(('update', 'fromkeys')):
        case = 'callable(%s)' % case
    t(case, lambda: eval(case))
