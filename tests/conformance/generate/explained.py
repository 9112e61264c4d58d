"""Differences that are known: each class once, with its reason. Those that start with "open:" are ours to mend."""

import re

# (pattern of the reference's line, pattern of ours, why)
EXPLAINED = (
    (".*NameError.*name .* isn't defined.*", ".*NameError.*local variable referenced before assignment.*",
     "the reference takes a name that only dead code binds (`if False: x = 1`) for a global one"),
    (".*", ".*TypeError.*unsupported type for __hash__.*",
     "the reference does not hash a key to look it up in an empty dict"),
    (".*unsupported types for __[lg]t__.*", ".*unsupported types for __[lg]t__.*",
     "sorted() and sort() compare in another order, so another pair fails first"),
    (".*AttributeError.*'__getitem__'.*", ".*TypeError.*isn't iterable.*",
     "we look for special methods in the class alone (Python reference 3.3.12), not through __getattr__"),
    (".*TypeError.*unsupported types for __mul__.*", ".*AttributeError.*'__index__'.*",
     "open: a sequence times an instance looks for __index__ through __getattr__"),
    (".*IndexError.*pop from empty list.*", ".*IndexError.*list index out of range.*",
     "the reference deletes an item by pop(), and says so"),
)


def explanation(expected, got):
    """Why two differing lines are as they should be, or None."""
    for reference, ours, why in EXPLAINED:
        if re.fullmatch(reference, expected.replace("\\", "")) and re.fullmatch(ours, got.replace("\\", "")):
            return why
    return None
