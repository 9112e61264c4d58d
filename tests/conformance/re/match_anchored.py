# truth: reference 1.25
# match() looks at the start alone.

import re

PATTERNS = [
    "a", "b", "^b", ".", "a*", "b*", "a|b", "(a)(b)", "$", "^", "b$", "a.*", "[ab]+", "\\w\\w",
]
TEXTS = [
    "", "a", "b", "ab", "ba", "bab", "aab",
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
            print(repr(pattern), repr(text), groups(re.match(pattern, text)))
        except Exception as error:
            print(repr(pattern), repr(text), type(error).__name__ + ":", error)
