# truth: reference 1.25
# dumps() of instances: their own repr, or the builtin value in them.

import json


class Shown:
    def __repr__(self):
        return "shown"

    def __str__(self):
        return "str is not asked"


class Row(list):
    pass


class Map(dict):
    pass


class Named(list):
    def __repr__(self):
        return "named"


class Failing:
    def __repr__(self):
        raise ValueError("no repr")


for value in (Shown(), [Shown()], {"a": Shown()}, {Shown(): 1}, Row([1, "a"]), [Row()], Map(a=1), Named([1])):
    print(json.dumps(value))
for value in (Failing(), [1, Failing()], {"a": Failing()}):
    try:
        print(json.dumps(value))
    except ValueError as error:
        print(error)
