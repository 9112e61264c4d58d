"""Random expressions, mostly of the type that is asked for, now and then of another.

A variable's first letter is its type: n an int, s a str, l a list, t a tuple, d a dict, b a bool. So
an expression knows what it may name, and programs fail seldom enough to go on and often enough
to show every error.

A form is a text with places to fill: <n> an expression of that type, <n.> a short one, <any> one of
some type, <q> a str, list or tuple, <i> a variable of a comprehension or lambda, <ni> an int that may use it.
"""

import re

KINDS = "nsltdb"

ATOMS = {
    "n": ("0", "1", "2", "3", "5", "7", "-1", "-2", "-16", "-17", "46", "47", "48", "63", "64", "127", "255",
          "1000", "-65536", "1073741823", "1073741824", "-1073741824", "4294967295"),
    "s": ("''", "'a'", "'ab'", "'a longer string'", "'x,y,,z'", "'\\n'", "'Abc'", "'12'", "'%s'"),
    "l": ("[]", "[1, 2, 3]", "['a', 'b']"),
    "t": ("()", "(1,)", "(1, 2)", "('x', 5, None)"),
    "d": ("{}", "{1: 2}", "{'a': 1, 'b': [2]}"),
    "b": ("True", "False"),
}
CONSTANTS = ("1.5", "-0.25", "b'ab'", "b''", "None", "(1, 'k', None)", "()")

FORMS = {
    "n": ("(<n> + <n>)", "(<n> - <n>)", "(<n> // <n>)", "(<n> % <n>)", "(<n> & <n>)", "(<n> | <n>)", "(<n> ^ <n>)",
          "(small(<n>) * small(<n>))", "small(<n>) ** 3", "small(<n>) ** 0", "(small(<n>) << 5)", "(small(<n>) << 40)",
          "(<n> >> 1)", "(<n> >> 9)", "-<n>", "+<n>", "~<n>", "len(<q>)", "abs(<n>)", "int(<s>)", "<l>[<n>]", "<d>[<n>]",
          "max(<n>, <n>)", "min(<n>, <n>)", "sum(<l>)", "divmod(<n>, <n>)[1]", "<q>.count(<n.>)", "<d>.get(<n>, <n>)",
          "int(<n> / 4)"),
    "s": ("(<s> + <s>)", "(small(<s>) * (small(<n>) & 3))", "<s>[<n>:<n>]", "<s>[::<n>]", "<s>[<n>]", "str(<n>)", "str(<b>)",
          "<s>.upper()", "'%s-%d' % (<s>, <n>)", "'{}:{}'.format(<s>, <n>)", "<s>.replace(<s>, <s>)", "<s>.strip()",
          "<s>.join([<s>, <s>])", "text(<any>)", "f'{<n.>}_{<s.>!r}'", "f'{<n.>:>4}|'", "f'a{<n.> + 1}{{}}'"),
    "l": ("(<l> + <l>)", "(small(<l>) * (small(<n>) & 3))", "[<any>, <any>]", "[<ni> for <i> in clip(<l>)]",
          "[<ni> for <i> in range(3) if <bi>]", "list(<t>)", "list(<ni> for <i> in clip(<t>))",
          "[<ni> for <i> in range(2) for _ in range(2)]", "<l>[<n>:]", "<l>[<n>:<n>:2]", "sorted(<l>)", "<s>.split(',')",
          "list(range(clip(<n>) & 7))", "list(zip(<l>, <l>))", "list(map(lambda <i>: <ni>, <l>))",
          "sorted({<ni> for <i> in range(4)})", "sorted({<n>, <n>})", "list(filter(None, <l>))", "list(reversed(<l>))",
          "list(enumerate(<l>))", "[[<ni> for _ in 'ab'] for <i> in range(2)]"),
    "t": ("(<t> + <t>)", "(<any>, <any>)", "tuple(<l>)", "<t>[<n>:]", "(<any>,)"),
    "d": ("{<n>: <any>}", "dict(k=<any>)", "{<i>: <ni> for <i> in range(3)}", "<d>.copy()", "dict([(<s.>, <any>)])",
          "dict(**<d>, z=1)"),
    "b": ("(<n> < <n>)", "(<n> > <n>)", "(<n> == <n>)", "(<n> <= <n> < <n>)", "(<n> >= <n>)", "(<n> != <n>)", "(<s> < <s>)",
          "(<l> < <l>)", "(<t> == <t>)", "(<t> >= <t>)", "(<any> == <any>)", "(not <b>)", "(<n> in <l>)", "(<s> not in <s>)",
          "(<b> is True)", "(<any> is None)", "(<any> is not None)", "bool(<any>)", "isinstance(<any>, int)",
          "isinstance(<any>, (list, tuple))", "any(<l>)", "all(<t>)", "callable(<any>)", "hasattr(<any>, 'append')"),
}
# Forms that any type can take: <x> is of the type that is wanted.
WRAPPED = ("(<x> if <b> else <x>)", "(<x> or <x>)", "(<x> and <x>)", "(lambda <i>: <x>)(<n>)", "[<x>, 0][0]", "(<x>,)[-1]",
           "{'k': <x>}['k']", "(lambda *z, k=<x>: k)(*<l>)", "(lambda z=<x>: z)()")
PLACE = re.compile(r"<(\w+)(\.?)>")


class Expressions:
    """Writes expressions; `scope` holds the names of variables that they may use."""

    def __init__(self, rng):
        self.rng = rng
        self.scope = []

    def pick(self, *choices):
        return self.rng.choice(choices)

    def chance(self, percent):
        return self.rng.randrange(100) < percent

    def name(self, kind):
        known = [name for name in self.scope if name[0] == kind]
        return self.rng.choice(known) if known else None

    def expression(self, kind=None, depth=3):
        """The text of one, of type `kind`; any if none is named."""
        if kind is None or self.chance(4):
            # Where something else is asked for, no dict: that one's order may come out.
            kind = self.rng.choice(KINDS if kind in (None, "d") else KINDS.replace("d", ""))
        if depth <= 0 or self.chance(25):
            return self.atom(kind)
        form = self.rng.choice(WRAPPED if self.chance(8) else FORMS[kind])
        return self.fill(form, kind, depth - 1)

    def atom(self, kind):
        if self.chance(60) and self.name(kind):
            return self.name(kind)
        return self.rng.choice(CONSTANTS if self.chance(4) else ATOMS[kind])

    def fill(self, form, kind, depth):
        inner = f"ni{self.rng.randrange(3)}"

        def place(match):
            what, short = match[1], match[2]
            if what == "i":
                return inner
            if short:
                return (self.name(what) if what in "ns" else None) or ("7" if what == "n" else "1")  # simple enough for an f-string
            if what in ("ni", "bi"):
                return self.with_inner(inner, what[0], depth)
            wanted = {"x": kind, "any": None, "q": self.pick("s", "l", "t")}.get(what, what)
            return self.expression(wanted, depth)

        return PLACE.sub(place, form)

    def with_inner(self, inner, kind, depth):
        self.scope.append(inner)
        text = self.expression(kind, depth)
        self.scope.remove(inner)
        return text
