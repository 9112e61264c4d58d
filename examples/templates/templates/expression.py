"""Expressions of templates, translated to Python source.

The grammar, loosest first: or, and, not, comparisons and `in`, + - ~, * / // %, minus, and behind a
value `.name`, `[index]` and `|filter(arguments)`. Names are looked up in the context `c`.
"""

import re

_WORD = re.compile(
    r"([0-9]+(\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*|'[^']*'|\"[^\"]*\"|==|!=|<=|>=|//|[-+*/%~<>|.,()\[\]])"
)
_CONSTANTS = {"true": "True", "false": "False", "none": "None"}
_LEVELS = (
    ("or",),
    ("and",),
    ("==", "!=", "<", ">", "<=", ">=", "in"),
    ("+", "-", "~"),
    ("*", "/", "//", "%"),
)
_END = ""


def words(text):
    """The words of `text`. Raises ValueError."""
    found = []
    text = text.strip()
    while text:
        match = _WORD.match(text)
        if match is None:
            raise ValueError("cannot read %r" % text)
        found.append(match.group(0))
        text = text[len(match.group(0)) :].strip()
    return found


def _shown(word):
    return repr(word) if word else "the end"


class Parser:
    """Takes words from the left; each method gives Python source. Raises ValueError."""

    def __init__(self, text):
        self.words = words(text)
        self.words.reverse()

    @property
    def word(self):
        return self.words[-1] if self.words else _END

    def take(self, *wanted):
        """The next word if it is one of `wanted`, else None."""
        return self.words.pop() if self.words and self.word in wanted else None

    def need(self, wanted):
        if not self.take(wanted):
            raise ValueError("%r wanted before %s" % (wanted, _shown(self.word)))

    def name(self):
        word = self.words.pop() if self.words else _END
        if not (word[:1].isalpha() or word[:1] == "_"):
            raise ValueError("a name wanted, not %s" % _shown(word))
        return word

    def end(self):
        if self.words:
            raise ValueError("%r is too much" % self.word)

    def expression(self, level=0):
        if level == len(_LEVELS):
            return self.unary()
        if level == 2 and self.take("not"):
            return "(not %s)" % self.expression(level)
        left = self.expression(level + 1)
        while True:
            operator = self.take(*_LEVELS[level])
            if level == 2 and operator is None and self.take("not"):
                self.need("in")
                operator = "not in"
            if operator is None:
                return left
            right = self.expression(level + 1)
            if operator == "~":
                left = "(str(%s) + str(%s))" % (left, right)
            else:
                left = "(%s %s %s)" % (left, operator, right)

    def unary(self):
        if self.take("-"):
            return "(-%s)" % self.unary()
        value = self.value()
        while True:
            mark = self.take(".", "[", "|")
            if mark == ".":
                value = "c.member(%s, %r)" % (value, self.name())
            elif mark == "[":
                value = "c.member(%s, %s)" % (value, self.expression())
                self.need("]")
            elif mark == "|":
                value = "c.filter(%r)(%s)" % (self.name(), ", ".join([value] + self.arguments()))
            else:
                return value

    def arguments(self):
        found = []
        if self.take("("):
            while not self.take(")"):
                found.append(self.expression())
                if not self.take(","):
                    self.need(")")
                    break
        return found

    def value(self):
        word = self.word
        if self.take("("):
            inner = self.expression()
            self.need(")")
            return inner
        if self.take("["):
            items = []
            while not self.take("]"):
                items.append(self.expression())
                if not self.take(","):
                    self.need("]")
                    break
            return "[%s]" % ", ".join(items)
        if word[:1] in ("'", '"'):
            return repr(self.words.pop()[1:-1])
        if word[:1].isdigit():
            return self.words.pop()
        name = self.name()
        return _CONSTANTS.get(name) or "c.look_up(%r)" % name


def translate(text):
    """The Python source of a whole expression."""
    parser = Parser(text)
    source = parser.expression()
    parser.end()
    return source
