# truth: reference 1.25
# sub() with texts: group references, counts, empty matches.

import re

CASES = [
    're.sub("a", "b", "banana")', 're.sub("a", "", "banana")', 're.sub("a", "aa", "banana")',
    're.sub("x", "y", "banana")', 're.sub("", "-", "abc")', 're.sub("x*", "-", "abc")',
    're.sub("b*", "-", "abbc")', 're.sub("a|", "-", "ab")', 're.sub("^b", "x", "bbb")',
    're.sub("a$", "x", "aaa")', 're.sub("a", "b", "aaa", 0)', 're.sub("a", "b", "aaa", 1)',
    're.sub("a", "b", "aaa", 2)', 're.sub("a", "b", "aaa", 5)', 're.sub("a", "b", "aaa", -1)',
    're.sub("a", "b", "aaa", 1, 0)', 're.sub("(a)", "[\\\\1]", "banana")',
    're.sub("(a)", "[\\\\0]", "banana")', 're.sub("(a)", "[\\\\2]", "banana")',
    're.sub("(a)", "\\\\g<1>!", "banana")', 're.sub("(a)", "\\\\g<0>0", "banana")',
    're.sub("(a)", "\\\\g<9>", "banana")', 're.sub("(a)", "\\\\11", "banana")',
    're.sub("a", "\\\\n", "aa")', 're.sub("a", "\\\\\\\\", "aa")', 're.sub("a", "\\\\", "aa")',
    're.sub("a", "\\\\g", "aa")', 're.sub("a", "\\\\gx", "aa")',
    're.sub("(a)(b)", "\\\\2\\\\1", "abab")', 're.sub("(a)(b)?", "<\\\\2>", "aab")',
    're.sub("(a)|(b)", "<\\\\1\\\\2>", "abc")', 're.sub("\\\\d+", "#", "a1b22c333")',
    're.sub("\\\\s+", " ", "a  b \\t c")', 're.sub("[aeiou]", "*", "education")',
    're.sub("(\\\\w+) (\\\\w+)", "\\\\2 \\\\1", "hello world")',
    're.sub(re.compile("a"), "b", "aaa")', 're.sub("a", lambda m: m.group(0).upper(), "banana")',
    're.sub("(.)(.)", lambda m: m.group(2) + m.group(1), "abcdef")',
    're.sub("a", lambda m: 5, "banana")', 're.sub("a", lambda m: None, "banana")',
    're.sub("a", lambda: "x", "banana")', 're.sub("a", lambda m: "\\\\0", "banana")',
    're.sub("a", str, "b")', 're.sub("a", 5, "b")', 're.sub("a", 5, "a")', 're.sub("a", "b")',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
