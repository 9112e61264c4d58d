# truth: reference 1.25
# Plain characters, the dot and escaped characters, searched for.

import re

PATTERNS = [
    "a", "ab", "abc", ".", "..", "a.c", "\\.", "\\\\", "\\*", "\\n", "\\a", "\\b", "\\-", "\\/",
    "{", "}", "a{2}", "]", "-", '"', " ", "\\^", "\\$",
]
TEXTS = [
    "", "a", "abc", "xabc", "a.c", "a-c", "a\\c", "n", "a{2}", "*", "^$", '] - "',
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
