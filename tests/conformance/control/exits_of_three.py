# truth: reference 1.25
# Ways out of three statements: a loop, a try and one more.
from forms import EXITS, FORMS, run, shift

for outer in ("for", "while"):
    for middle in ("try", "except", "finally body", "finally", "with"):
        for inner in ("finally body", "with", "for", "except"):
            for way in EXITS:
                text = FORMS[middle].format(shift(FORMS[inner].format(shift(way))))
                run("/".join((outer, middle, inner, way.split()[0])), FORMS[outer].format(shift(text)))
