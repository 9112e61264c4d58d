"""Differences that are known and meant: each class once, with its reason."""

import re

# (pattern of the reference's line, pattern of ours, why)
EXPLAINED = ()


def explanation(kind):
    """Why a class of difference is as it should be, or None."""
    for reference, ours, why in EXPLAINED:
        if re.fullmatch(reference, kind[0]) and re.fullmatch(ours, kind[1]):
            return why
    return None
