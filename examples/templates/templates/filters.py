"""Filters: functions of a value and of what stands in the brackets behind the filter's name."""


class Safe:
    """Text that may stand in a page as it is."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))


def escape(value):
    """`value` as text for a page; Safe text is left alone."""
    if isinstance(value, Safe):
        return value.text
    text = value if isinstance(value, str) else str(value)
    for character, entity in _ENTITIES:
        if character in text:
            text = text.replace(character, entity)
    return text


def _truncate(value, size, mark="..."):
    return value if len(value) <= size else value[: size - len(mark)].rstrip() + mark


def _sort(value, key=None, reverse=False):
    by = None if key is None else lambda each: each[key]
    return sorted(value, key=by, reverse=reverse)


def _group(value, key):
    groups = {}
    for each in value:
        groups.setdefault(each[key], []).append(each)
    return [{"key": key, "items": groups[key]} for key in sorted(groups)]


def _title(value):
    return " ".join([word[:1].upper() + word[1:].lower() for word in value.split(" ")])


FILTERS = {
    "upper": lambda value: str(value).upper(),
    "lower": lambda value: str(value).lower(),
    "title": _title,
    "trim": lambda value: value.strip(),
    "length": len,
    "join": lambda value, by="": by.join([str(each) for each in value]),
    "split": lambda value, by=None: value.split(by),
    "replace": lambda value, old, new: value.replace(old, new),
    "default": lambda value, other: other if value is None or value == "" else value,
    "first": lambda value: value[0],
    "last": lambda value: value[-1],
    "reverse": lambda value: list(reversed(value)),
    "sort": _sort,
    "group": _group,
    "sum": lambda value, key=None: sum(value if key is None else [each[key] for each in value]),
    "min": min,
    "max": max,
    "range": lambda value, end=None: range(value) if end is None else range(value, end),
    "format": lambda value, spec: ("{:" + spec + "}").format(value),
    "truncate": _truncate,
    "escape": lambda value: Safe(escape(value)),
    "safe": lambda value: Safe(str(value)),
}
