# truth: reference 1.25
# The choice | in every place: the first way that works is taken.

import re

PATTERNS = [
    "a|b", "b|a", "a|ab", "ab|a", "a|b|c", "|", "a|", "|a", "a||b", "(a|b)c", "(|a)b", "(a|)b",
    "x(a|b|)y", "(a|b)*c", "^(a|b)$", "(ab|cd)+", "a|bc|d", "(?:a|b)|c", "((a|b)|c)d",
]
TEXTS = [
    "", "a", "b", "ab", "c", "ac", "bc", "xy", "xay", "cdab", "bd",
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
