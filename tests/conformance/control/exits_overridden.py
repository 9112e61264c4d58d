# truth: reference 1.25
# What a finally clause does wins over how its body was left.
from forms import EXITS, FORMS, run, shift

for body in EXITS:
    for last in EXITS:
        text = "try:\n    {}\nfinally:\n    log('finally')\n    {}\n".format(body, last)
        run(body.split("(")[0] + " then " + last.split("(")[0], FORMS["for"].format(shift(text)))
        run("the same in with", FORMS["while"].format(shift(FORMS["with"].format(shift(text)))))
