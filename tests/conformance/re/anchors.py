# truth: reference 1.25
# The anchors ^ and $, in every place, searched for.

import re

PATTERNS = [
    "^", "$", "^$", "^a", "a$", "^a$", "a^b", "a$b", "^^a", "a$$", "(^a)", "(a$)", "^a|b", "a|^b",
    "a|b$", "(^|b)a", "a($|b)", "$a", "b^",
]
TEXTS = [
    "", "a", "b", "ab", "ba", "aa", "a\nb", "\na", "a\n",
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
