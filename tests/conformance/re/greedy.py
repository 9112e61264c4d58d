# truth: reference 1.25
# The repeats ? * + over characters, greedy.

import re

PATTERNS = [
    "a?", "a*", "a+", "ab?", "ab*", "ab+", "a?b", "a*b", "a+b", "a*a", "a?a?a?", ".*b", ".+b",
    "a.*b.*", "[ab]*b", "\\d*", "\\w+x",
]
TEXTS = [
    "", "a", "b", "ab", "aab", "abb", "aabb", "aaa", "xaabx", "12ab",
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
