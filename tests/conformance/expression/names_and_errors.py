# truth: reference 1.25
# Names that are not there, and things that cannot be done.
for text in ("undefined_name", "undefined_name.x", "undefined_name()", "undefined_name[0]", "x.y", "x()", "x[0]", "x + None", "None + x", "-None", "~'a'", "not_there + 1",
             "1 < 'a'", "'a' < 1", "None < None", "[] < {}", "1 in 5", "'a' in 5", "1 in 'abc'", "5()", "'a'()", "None()", "[1]()", "{}()", "().x", "(1).x", "'a'.x", "None.x",
             "len.x", "print.x", "[].append.x", "type.x", "len(5)", "len()", "len(1, 2)", "abs('a')", "int('x')", "int('12', 3)", "float('x')", "ord('ab')", "chr(-1)",
             "[1, 2][5]", "[1]['a']", "{}[1]", "{1: 2}['1']", "'abc'[10]", "(1,)[1]", "1 / 0", "1 // 0", "1 % 0", "0 ** -1", "1 << -1", "1 >> -1", "2.5 << 1", "1.5 & 1",
             "iter(5)", "next(5)", "next(iter([]))", "max()", "max([])", "sum(['a'])", "sorted(5)", "range()", "range(1, 2, 0)", "isinstance(1, 1)", "getattr(1)",
             "getattr(1, 'x')", "(lambda a: a)()", "(lambda: 0)(1)", "(lambda *, k: k)()", "(lambda a: a)(b=1)", "(lambda a: a)(1, a=2)", "int(1, 2, 3, 4)", "'%d' % 'a'",
             "'%s' % ()", "'%s' % (1, 2)", "'{}'.format()", "'{1}'.format(0)", "'a' * 'b'", "[1] + (2,)", "{1} + {2}", "{} | 1", "'a' + 1", "1 + 'a'", "b'a' + 'b'"):
    try:
        print(text, "=", eval(text, {"x": 5}))
    except Exception as e:
        print(text, "->", repr(e))
