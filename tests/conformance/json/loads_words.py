# truth: reference 1.25
# loads() of null, true, false and of words near them.

import json

TEXTS = [
    "null", "true", "false", "nul", "nulll", "null ", " null", "Null", "NULL", "None", "True",
    "False", "tru", "truee", "true1", "true,", "fals", "falsee", "n", "t", "f", "nill", "trve",
    "nullnull", "true false", "[null]", "[true,false]", "[nul]", "[truefalse]", '{"a":null}',
    '{"a":nul}', "undefined", "a", "[a]", "yes",
]


def show(text):
    try:
        value = json.loads(text)
        print(repr(text), "->", type(value).__name__, repr(value))
    except Exception as error:
        print(repr(text), "->", type(error).__name__ + ":", error)


for text in TEXTS:
    show(text)
