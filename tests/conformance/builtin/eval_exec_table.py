# truth: reference 1.25
# eval and exec with globals and locals, what they store, and the errors of wrong texts.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SOURCES = ['1 + 1', 'x', 'x + y', ' 1', '1 ', '1\n', '', ' ', '#', '1;', 'x = 1', '(1,\n2)', '[i for i in range(3)]',
           'lambda: x', '1 +', ')', '"a', 'a b', 'def f(): pass', 'None', 'print', '__name__', 'x if x else y',
           '(x := 5)', 'len("ab")', 'import sys', 'return 1', 'yield 1',
           'x.y', '{}', '{1, 2} == {2, 1}', 'not x', '*x', '1, 2', '...', '0x1F', '1_000', '"a" "b"', "f'{x}'"]
for source in SOURCES:
    t((source, 'eval'),
      lambda: repr(eval(source, {'x': 10, 'y': 20})) if 'lambda' not in source and source != 'print' else 'skipped')
for source in ('a = 1', 'a = x', 'x = 5', 'del x', 'def g(): return x\na = g()', 'for a in range(3): pass',
               'import sys as a', 'class a: b = 1', 'global a\na = 2', 'a = 1\nb = 2', 'a = [i for i in range(2)]',
               'a += 1', 'if x: a = "yes"', 'a = b = x', 'try:\n a = z\nexcept NameError as e:\n a = str(e)'):
    space = {'x': 7}
    t((source, 'exec'), lambda: exec(source, space))
    print(sorted((k, v) for k, v in space.items() if k in ('x', 'b') or k == 'a' and not isinstance(v,
                                                                                                    type) and 'sys' not in source))
    names = {}
    t((source, 'locals'), lambda: exec(source, {'x': 8}, names))
    print(sorted(names))
for args in ((), (5,), (None,), ('1', 5), ('1', None), ('1', {}, None), ('1', {}, {}, {}), (b'1 + 1',)):
    t(('eval', args), lambda: eval(*args))
    t(('exec', args), lambda: exec(*args))
