# truth: reference 1.25
# The classes \\d \\D \\s \\S \\w \\W, alone and in sets.

import re

PATTERNS = [
    "\\d", "\\D", "\\s", "\\S", "\\w", "\\W", "\\d+", "\\w+", "\\s*x", "[\\d]", "[^\\d]",
    "[\\w-]", "[\\s\\S]", "[\\D]", "[\\d.]+", "[\\da-f]+", "\\d\\D", "\\S+\\s\\S+",
]
TEXTS = [
    "", "a", "5", "_", "-", " ", "\n", "a1 b2", "3.14", "Az09_", "\t x", "",
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
