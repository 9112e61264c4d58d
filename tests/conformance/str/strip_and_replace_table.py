# truth: reference 1.25
# strip, lstrip, rstrip, replace, center and the case methods over texts and arguments.

TEXTS = ["", " ", "abc", "  abc  ", "xxabcxx", "aaa", "\t\n mixed \r", "123", "Ab1 ", "a b"]
for text in TEXTS:
    for name in ("strip", "lstrip", "rstrip"):
        method = getattr(text, name)
        print(repr(text), name, [method(*arguments) for arguments in ((), (" ",), ("x",), ("ax",), ("",))])
    for old in ("a", "aa", "b", "", "xyz", "1"):
        print(repr(text), "replace", repr(old), [text.replace(old, new) for new in ("", "-", "aa")],
              [text.replace(old, "+", count) for count in (0, 1, 2, -1)])
    print(repr(text), [text.center(width) for width in (0, 3, 6, 7, 10)])
    print(repr(text), text.lower(), text.upper(), text.isspace(), text.isalpha(), text.isdigit(), text.islower(),
          text.isupper())
