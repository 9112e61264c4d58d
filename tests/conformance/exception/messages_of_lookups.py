# truth: reference 1.25
# What IndexError, KeyError, AttributeError, NameError and TypeError say for builtin operations.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class C:
    pass


class Slots:
    def method(self, a, b=1, *, c):
        return a


CASES = ['[][0]', '()[1]', '""[0]', 'b""[0]', '{}[0]', '{}["k"]', '[1]["a"]', '"a"["b"]', '(1,)[None]',
         'undefined_name', 'C.missing', 'C().missing', '"a".missing',
         '(5).missing', 'None.missing', 'len.missing', '[].missing', '1 + "a"', '"a" + 1', '[] + ()', '{} + {}',
         'None + 1', '-"a"', '~1.5', '+[]', 'not_here()',
         '5()', '"a"()', 'None()', '[]()', 'C()()', 'len()', 'len(1, 2)', 'len(5)', 'len(None)', 'Slots().method()',
         'Slots().method(1)', 'Slots().method(1, 2, 3)',
         'Slots().method(1, c=2, d=3)', 'Slots().method(1, a=2, c=1)', 'Slots.method()', 'int("x")', 'int([])',
         'float("x")', 'chr("a")', 'ord(1)', 'iter(5)', 'next(5)',
         'next([])', 'next(iter([]))', 'sum(5)', 'sum(["a"])', 'min()', 'max([])', 'min(5)', 'abs("a")',
         'round("a")', 'hash([])', 'hash({})', 'isinstance(1, 1)',
         'issubclass(1, int)', 'issubclass(int, 1)', '1 < "a"', '"a" < 1', '[] < ()', 'None < None', '{} < {}',
         '1 in 5', '"a" in 5', '1 in "a"', 'None in "a"', '[1, 2][::0]',
         '"abc"[1:"x"]', '1 / 0', '1 // 0', '1 % 0', '1.0 / 0', '1.0 % 0', '0 ** -1', 'divmod(1, 0)', '1 << -1',
         '"%d" % "a"', '"%d %d" % 1', '"{} {}".format(1)',
         '"{x}".format()', '[].pop()', '{}.pop(1)', '{}.popitem()', 'set().pop()', '[].remove(1)', '[].index(1)',
         '().index(1)', '"a".index("b")', 'range(1)[5]',
         'range(1, 2, 0)', 'bytes(-1)', 'bytes([256])', 'bytearray(["a"])', 'type(1, 2)', 'object(1)', 'super()',
         'dir(1, 2)', 'zip(5)', 'map(5)', 'map(len, 5)',
         'filter(None)', 'enumerate()', 'reversed(5)', 'sorted(5)', 'list(5)', 'tuple(5)', 'set(5)', 'dict(5)',
         'a, b = 1', '(lambda x: x)()', '(lambda: 0)(1)',
         '(lambda *, k: k)()', '(lambda x: x)(y=1)', 'print(1, foo=2)', 'import_me.x', 'eval(5)', 'eval("1 +")',
         'exec("a b")', 'exec("import nothing_here")']
for case in CASES:
    if '=' in case and case[:1] == 'a' or 'len.missing' in case:
        continue
    t(case, lambda: eval(case))
