# truth: reference 1.25
# The order of __enter__, the body and __exit__, and what __exit__ is given.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return "value of " + self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind, value, trace is None)


with Manager("a") as v:
    print("body", v)
with Manager("b"):
    print("no name")
with Manager("c") as x, Manager("d") as y:
    print(x, y)
try:
    with Manager("e"):
        raise ValueError("inside")
except ValueError as e:
    print("caught", e)
box = {}
with Manager("f") as box["slot"]:
    pass
with Manager("g") as (a, *rest):
    print(a, len(rest))
print(box)
for bad in (5, "s"):
    try:
        with bad:
            print("never")
    except AttributeError as e:
        print("AttributeError:", e)
