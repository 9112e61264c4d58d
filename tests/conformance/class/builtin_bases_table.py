# truth: reference 1.25
# Classes that derive from builtin types: what the value does, and what comes out.


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class S(str):
    pass


class I(int):
    pass


class F(float):
    pass


class B(bytes):
    pass


class Z(set):
    pass


CALLS = [
    "L()", "L([1, 2])", "L((1,))", "L('ab')", "L([1])[0]", "L([1, 2])[1:]", "len(L([1]))", "1 in L([1])", "L([1]) == [1]", "[1] == L([1])",
    "L([1]) + [2]", "L([1]) * 2", "list(L([1]))", "sorted(L([2, 1]))", "sum(L([1, 2]))", "bool(L())", "bool(L([0]))", "L([1]).index(1)", "L([3]).copy()",
    "type(L([1]).copy())", "type(L([1]) + [2])", "type(L([1])[:])", "repr(L([1]))", "str(L([1]))", "isinstance(L(), list)", "L.append", "L(5)", "L(1, 2)",
    "D()", "D(a=1)", "D({1: 2})", "D([(1, 2)])", "D(a=1)['a']", "D(a=1)['b']", "len(D(a=1))", "'a' in D(a=1)", "D(a=1) == {'a': 1}", "list(D(a=1))",
    "D(a=1).get('b', 5)", "D(a=1).items()", "bool(D())", "repr(D(a=1))", "type(D().copy())", "{**D(a=1)}" if False else "dict(**D(a=1))",
    "T()", "T([1, 2])", "T((1,))[0]", "T((1, 2))[1:]", "len(T((1,)))", "T((1,)) == (1,)", "T((1,)) + (2,)", "hash(T((1,))) == hash((1,))",
    "'%s-%s' % T((1, 2))", "{T((1,)): 2}[(1,)]", "repr(T((1,)))", "type(T((1,)) + (2,))",
    "S()", "S('ab')", "S(5)", "S('ab')[0]", "S('ab')[1:]", "len(S('ab'))", "S('ab').upper()", "S('ab') == 'ab'", "S('ab') + 'c'", "S('ab') * 2",
    "'a' in S('ab')", "hash(S('ab')) == hash('ab')", "{S('a'): 1}['a']", "S('{}').format(1)", "S('%d') % 5", "list(S('ab'))", "S('a,b').split(',')",
    "','.join(['a', 'b'])", "int(S('12'))", "float(S('1.5'))", "repr(S('a'))", "bool(S())", "S('a') < 'b'", "type(S('a') + 'b')",
    "I()", "I(5)", "I('12')", "I(5) + 1", "I(5) - 7", "I(5) * 2.5", "I(7) // 2", "I(7) % 4", "I(2) ** 10", "-I(5)", "~I(5)", "abs(I(-5))", "I(5) == 5",
    "I(5) < 6", "bool(I(0))", "hash(I(5))", "[0, 1, 2][I(1)]", "range(I(3))", "'a' * I(2)", "I(2) * 'a'", "str(I(5))", "repr(I(5))", "int(I(5))", "'%d' % I(5)",
    "hex(I(255))", "chr(I(65))", "type(I(5) + 1)", "isinstance(I(1), int)", "I(5) & 4", "I(1) << 4", "divmod(I(7), 2)", "pow(I(2), 3)",
    "F()", "F(1.5)", "F('2.5')", "F(1.5) + 1", "F(1.5) * 2", "-F(1.5)", "abs(F(-1))", "F(1.5) == 1.5", "F(1.5) < 2", "bool(F(0))", "repr(F(1.5))",
    "type(F(1) + 1)",
    "B()", "B(b'ab')", "B(3)", "B([65])", "B(b'ab')[0]", "B(b'ab') + b'c'", "B(b'ab') == b'ab'", "B(b'ab').decode()", "b'a' in B(b'ab')",
    "Z()", "Z([1])", "len(Z([1]))", "1 in Z([1])", "Z([1]) == {1}", "Z([1]) | {1}", "Z([1]) - {1}", "bool(Z())", "sorted(Z([2, 1]))", "Z([1]).union([1])",
]
for call in CALLS:
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
for kind, argument in ((L, [1]), (D, {1: 2}), (T, (1,)), (S, "a"), (I, 5), (F, 1.5), (B, b"a"), (Z, [1])):
    thing = kind(argument)
    thing.extra = "kept"
    print(kind, kind.__bases__, type(thing), thing.__class__, thing.extra, thing.__dict__, thing)
    print(issubclass(kind, kind.__bases__[0]), isinstance(thing, kind.__bases__[0]), type(thing) is kind, type(thing) is kind.__bases__[0])
