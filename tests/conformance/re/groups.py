# truth: reference 1.25
# Groups, nested and optional, and what each took.

import re

PATTERNS = [
    "(a)", "(a)(b)", "((a)b)", "(a)?b", "(a)?(b)?", "(a|b)(c)?", "((a)|(b))+", "(a)|(b)",
    "(?:a)(b)", "(?:a|b)+(c)", "(a(b(c)))", "(ab)+", "(a*)b", "(a)*", "(.)(.)", "()", "(a)()",
    "(a|ab)(c|bcd)", "([ab])+c",
]
TEXTS = [
    "", "a", "b", "ab", "abc", "abcd", "ba", "bac", "aabc",
]


def groups(match):
    if match is None:
        return None
    found = []
    try:
        while True:
            found.append(match.group(len(found)))
    except IndexError:
        return found


for pattern in PATTERNS:
    for text in TEXTS:
        try:
            print(repr(pattern), repr(text), groups(re.search(pattern, text)))
        except Exception as error:
            print(repr(pattern), repr(text), type(error).__name__ + ":", error)
