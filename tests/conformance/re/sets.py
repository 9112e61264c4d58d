# truth: reference 1.25
# Sets of characters: ranges, negation, escapes and odd places of ] - ^.

import re

PATTERNS = [
    "[abc]", "[^abc]", "[a-c]", "[^a-c]", "[a-cx-z]", "[-a]", "[a-]", "[]", "[^]", "[]a]",
    "[\\]]", "[a\\]b]", "[\\-x]", "[z-a]", "[a-b-c]", "[.]", "[*]", "[$]", "[^^]", "[\\\\]",
    "[0-9a-f]+", "[[]", "[a]]", "[ ]", "[(]", "[|]",
]
TEXTS = [
    "", "a", "b", "d", "-", "^", "]", "a]", "\\", ".", "$", "x-y",
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
