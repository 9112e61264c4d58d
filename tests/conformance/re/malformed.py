# truth: reference 1.25
# Patterns that are none, and some that only look so.

import re

PATTERNS = [
    "(", "(a", "a)", ")", "(?", "(?=a)", "(?!a)", "(?<a)", "(?P<n>a)", "(?i)a", "(?:", "(?:a",
    "*", "+", "?", "*a", "|*", "(*)", "(+a)", "a**", "a*+", "a+*", "a++", "^*", "$+", "^?", "[",
    "[a", "[^", "[^a", "[\\", "[a\\", "\\", "a\\", "()", "(?:)", "|", "^", "$", "{", "}", "]",
    "a{", "a{1}", "a{1,2}", "\\1", "(a)\\1", "\\d\\", "a|*", "(a|*)", "((a)", "(a))", "((()))",
]
TEXTS = [
    "", "a",
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
    try:
        regex = re.compile(pattern)
    except Exception as error:
        print(repr(pattern), type(error).__name__ + ":", error)
        continue
    print(repr(pattern), *[groups(regex.search(text)) for text in TEXTS])
