"""A template's source, cut into tokens."""

from collections import namedtuple

from .errors import TemplateError

# kind: "text", "show" ({{ }}) or "tag" ({% %}); comments ({# #}) leave nothing.
Token = namedtuple("Token", ("kind", "text", "line"))

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KINDS = {"{{": "show", "{%": "tag"}


def _next_opener(source, start):
    at = source.find("{", start)
    while at >= 0 and source[at : at + 2] not in _CLOSERS:
        at = source.find("{", at + 1)
    return at


def tokens(name, source):
    """Yields the tokens of `source`. `{%-` and `-%}` eat the blanks and line ends beside them."""
    position, line, eat = 0, 1, False
    while position < len(source):
        at = _next_opener(source, position)
        text = source[position:] if at < 0 else source[position:at]
        stripped = text.lstrip() if eat else text
        if at < 0:
            if stripped:
                yield Token("text", stripped, line)
            return
        opener = source[at : at + 2]
        end = source.find(_CLOSERS[opener], at + 2)
        body = source[at + 2 : end]
        if body.startswith("-"):
            stripped = stripped.rstrip()
        if stripped:
            yield Token("text", stripped, line)
        line += text.count("\n")
        if end < 0:
            raise TemplateError(name, line, "%s is never closed" % opener)
        eat = body.endswith("-")
        if opener in _KINDS:
            yield Token(_KINDS[opener], body.strip("-").strip(), line)
        line += body.count("\n")
        position = end + 2
