# truth: reference 1.25
import sys

sys.path.append("..")
from templates import Environment, TemplateError

# Every mistake is told with the template's name and the line.

MISTAKES = (
    "{{ a", "text\n\n{{ a }", "{% if a", "{# never closed", "{% if a %}", "\n{% for x in a %}\n{% if b %}{% endif %}", "{% endif %}",
    "{% if a %}{% endfor %}", "{% for x in l %}{% endif %}", "{% else %}", "{% elif a %}", "{% for x in l %}{% elif x %}{% endfor %}",
    "{% what %}", "{% %}", "{% if %}{% endif %}", "{% if a b %}{% endif %}", "{% for %}{% endfor %}", "{% for x %}{% endfor %}",
    "{% for x in %}{% endfor %}", "{% for 1 in l %}{% endfor %}", "{% for x, in l %}{% endfor %}", "{% for x in a %}{% endfor %}", "{% set x %}", "{% set 1 = 2 %}",
    "{% set x = %}", "{% block %}{% endblock %}", "{% block a %}", "{% endblock %}", "{% block a %}{% endblock %}{% block a %}{% endblock %}",
    "{% super %}", "{% extends 'x' %}", "{% extends 'self' %}", "{% extends 'a' %}{% extends 'b' %}", "{% if a %}{% extends 'b' %}{% endif %}",
    "{% include 'x' %}", "{% include 'self' %}", "line 1\n{{ a }}\n{{ missing }}", "{# two\nlines #}{{ missing }}", "{{ a.b }}", "{{ l[a] }}",
    "{{ 1 / 0 }}", "{{ a|nothing }}", "{{ s|sum }}", "{{ a|length }}", "{{ l|first(1, 2) }}", "\n{% include 'broken' %}", "{% include 'late' %}",
    "{% block a %}\n{{ missing }}{% endblock %}",
)
FINE = (
    "", "plain", "{", "}}", "{ {a} }", "{{ a }}}", "{{{ a }}}".replace("{{{", "{ {{"), "a\n{{- a -}}\nb", "{#- x -#} y", "{% if 0 %}{% endif %}z", "{% if 0 %}{% else %}{% endif %}",
    "{% for x in l %}{% endfor %}", "{% for x in l %}{% else %}{% endfor %}.", "{% for x in [] %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in l %}{{ loop.index }}/{{ loop.length }}{% if not loop.last %},{% endif %}{% endfor %}",
    "{% for x in l %}{% for y in l %}{% if x == y %}{% set z = x %}{{ z }}{% endif %}{% else %}?{% endfor %}{% endfor %}",
    "{% for k, v in [['a', 1], ['b', 2]] %}{{ k }}={{ v }};{% endfor %}", "{% set a = a + 1 %}{{ a }}", "{% for x in l %}{% set a = x %}{% endfor %}{{ a }}",
    "{% block one %}1{% block two %}2{% endblock %}1{% endblock %}", "{% block one %}{% super %}{% endblock %}",
    "{% for x in l %}{% block row %}[{{ x }}]{% endblock %}{% endfor %}",
)
for text in MISTAKES + FINE:
    pages = {"self": text, "broken": "\n\n{% oops %}", "late": "\n{{ late }}"}
    try:
        print("%r -> %r" % (text, Environment(pages.__getitem__).render("self", a=5, l=[1, 2], s="s")))
    except TemplateError as error:
        print("%r -> %s" % (text, error))
