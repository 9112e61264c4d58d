# truth: reference 1.25
# Class attributes are shared until an instance sets its own.
class Counter:
    total = 0
    names = []

    def __init__(self, name):
        Counter.total += 1
        self.names.append(name)

    def rename(self):
        self.total = "mine"


a, b = Counter("a"), Counter("b")
print(Counter.total, a.total, b.names, a.names is b.names)
a.rename()
print(a.total, b.total, Counter.total)
del a.total
print(a.total)
Counter.total = 100
print(a.total, b.total)
Counter.added = "later"
print(a.added)
del Counter.added
print(hasattr(a, "added"))


class Body:
    x = 1
    y = x + 1
    for i in range(3):
        last = i * 10
    if y == 2:
        chosen = "yes"
    pair = (x, y)

    def method(self):
        return self.pair

    alias = method


print(Body.y, Body.last, Body.i, Body.chosen, Body().alias())
Body.method = lambda self: "replaced"
print(Body().method(), Body().alias())
try:
    del Body().x
except AttributeError as e:
    print("AttributeError:", e)
