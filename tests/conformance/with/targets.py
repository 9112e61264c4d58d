# truth: reference 1.25
# What may stand behind `as`, and the order of things.
class Manager:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        print("enter", self.value)
        return self.value

    def __exit__(self, kind, value, trace):
        print("exit", self.value, kind)


class Box:
    pass


box, items, table = Box(), [0, 0, 0], {}
with Manager(1) as box.attribute:
    print(box.attribute)
with Manager(2) as items[1]:
    print(items)
with Manager(3) as table["key"]:
    print(table)
with Manager((4, 5)) as (a, b):
    print(a, b)
with Manager([6, [7, 8]]) as [c, (d, e)]:
    print(c, d, e)
with Manager((1, 2, 3)) as (first, *rest):
    print(first, rest)
with Manager("x") as x, Manager(x + "y") as y, Manager(y + "z") as z:
    print(x, y, z)
with Manager(9):
    pass
with Manager(10) as same, Manager(11) as same:
    print(same)
try:
    with Manager(5) as (p, q):
        print("never")
except TypeError as e:
    print(e)
try:
    with Manager((1, 2, 3)) as (p, q):
        print("never")
except ValueError as e:
    print(e)
try:
    with Manager(12), undefined:
        print("never")
except NameError as e:
    print(e)
try:
    with Manager(13) as missing.attribute:
        print("never")
except NameError as e:
    print(e)


def f():
    with Manager("local") as local:
        inner = lambda: local
    return inner()


print(f())


class Body:
    with Manager("in class") as attribute:
        other = attribute


print(Body.attribute, Body.other)
with Manager("again") as again:
    again = "changed"
print(again)
