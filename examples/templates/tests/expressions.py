# truth: reference 1.25
import sys

sys.path.append("..")
from templates import Environment, Safe, TemplateError
from templates.expression import translate

# Each expression: the Python it becomes, and what it shows.


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self._hidden = 1

    def length2(self):
        return self.x**2 + self.y**2

    def __str__(self):
        return "<%d|%d>" % (self.x, self.y)


NAMES = {"a": 7, "b": -2.5, "s": "it's <b>", "l": [3, 1, 2], "d": {"k": "v", "n": {"m": [1, [2, 3]]}}, "none_": None,
         "p": Point(3, 4), "safe": Safe("<i>"), "words": "the quick brown fox", "t": ("x", "y")}

EXPRESSIONS = """a|a + 1|a - 1 - 1|a - (1 - 1)|a * 2 + 3|3 + a * 2|(3 + a) * 2|-a|- -a|a // 2|a / 2|a % 4|a * b|1.5 + 2.25
a == 7|a != 7|a < 8|a <= 7|a > 8|a >= 7|a in l|1 in l|a not in l|not a|not not a|not a in l|a and b|a or b|0 or none|0 and a
a == 7 and not b == 2|true|false|none|none == none|none_|'x' ~ 1 ~ "y"|s|s ~ s|safe|p|p.x|p.y * p.x|p.length2|p._hidden|p.z
l|l[0]|l[-1]|l[1 + 1]|l[a - 7]|l[9]|d.k|d['k']|d["n"].m[1][0]|d.n.m[1][1]|d.zip|d['zip']|t[1]|[1, a, 's']|[]|[1,]|zip|s.upper|l.k
s@upper|s@lower|s@length|s@safe|s@escape|s@escape@escape|s@replace("<", "(")|words@title|words@split|words@split@length
words@split("q")@join("+")|words@truncate(9)|words@truncate(40)|words@truncate(9, '~')|l@join|l@join(", ")|l@sort@join(" ")
l@sort(none, true)|l@sum|l@min|l@max|l@first|l@last|l@reverse@join("")|none_@default("?")|a@default("?")|''@default("empty")
a@format("05d")|a@format("x")|a@format("+.3e")|b@format("8.3f")|b@format(">10")|s@format("^20")|a@format("q")|3@range@length
2@range(6)@join("")|a@nofilter|d.n.m@first|d.n.m@last@sum|l@sum / l@length|(l@sum / l@length)@format(".2f")|" x "@trim@length
a +|+ a|(a|a)|l[1|[1, 2|a b|a..b|a.1|a.|1a|a @|@upper|a@upper(|a@upper(1|'open|a $ b|not|a not|a not b|x y z|a ? b||""".replace("\n", "|")

environment = Environment(lambda name: "{{ %s }}" % name)
for text in EXPRESSIONS.split("|"):
    text = text.strip().replace("@", "|")
    try:
        source = translate(text)
    except ValueError as error:
        source = "ValueError: %s" % error
    try:
        shown = environment.render(text, **NAMES)
    except TemplateError as error:
        shown = "TemplateError: %s" % error
    print("%-32s" % text, source)
    print(" " * 32, shown)
