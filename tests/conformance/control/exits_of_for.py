# truth: reference 1.25
# Ways out of every statement inside "for".
from forms import EXITS, FORMS, run, shift

OUTER = FORMS["for"]
for inner in ("if", "else", "for", "for else", "while", "while else", "try", "except", "finally body", "finally", "with"):
    for way in EXITS:
        run(inner + " / " + way.split()[0], OUTER.format(shift(FORMS[inner].format(shift(way)))))
