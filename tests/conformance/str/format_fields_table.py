# truth: reference 1.25
# Replacement fields of format(): numbers, names, indices, conversions, nested widths, and malformed ones.

TEMPLATES = ["{}", "{0}", "{1}", "{a}", "{b}", "{0}{0}{1}", "{}{}", "{}{}{}{}", "{0}{}", "{}{0}", "{a}{}", "{!r}", "{!s}", "{0!r:>8}", "{!x}", "{!}",
             "{:{}}", "{:{a}}", "{0:{1}}", "{:>{}}|", "{:{}{}}", "{{}}", "{{{}}}", "{", "}", "{}}", "{{}", "a{b", "{0", "{0!", "{0!r", "{0:", "{:x",
             "{0[0]}", "{a[0]}", "{0.x}", "{a.real}", "{ }", "{0 }", "{-1}", "{+1}", "{99}", "{00}", "{a b}", "{}text{}", "%s {}", "{:}", "{0:}", "{!r:}",
             "{:5}{:<5}{:^5}|", "{0:s}", "{a:d}", "{:d}{a:x}", "{a!r:>{a}}", "{0:>{1}.{a}}", "{:{0}}", "\n{}\t", "ä{}ö", "{ä}"]
ARGUMENTS = [((), {}), ((7,), {}), (("x", 6), {}), (("text", 9, [1]), {"a": 5}), ((), {"a": 3, "b": None}), ((1.5, 8), {"a": 2, "ä": 1})]
for template in TEMPLATES:
    for positional, named in ARGUMENTS:
        try:
            print(repr(template), positional, named, "->", repr(template.format(*positional, **named)))
        except Exception as error:
            print(repr(template), positional, named, "->", type(error).__name__, error)
