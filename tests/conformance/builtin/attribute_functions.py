# truth: reference 1.25
# getattr, setattr, hasattr, delattr, dir.
class C:
    shared = 1

    def __init__(self):
        self.own = 2

    def method(self):
        return "called"


c = C()
print(getattr(c, "own"), getattr(c, "shared"), getattr(c, "method")(), getattr(c, "none", "default"))
setattr(c, "new", 3)
setattr(C, "later", 4)
print(c.new, c.later, hasattr(c, "new"), hasattr(c, "nope"), hasattr(C, "own"), hasattr([], "append"))
delattr(c, "new")
print(hasattr(c, "new"), getattr("abc", "upper")(), getattr([3, 1], "index")(1))
names = dir(c)
print("own" in names, "method" in names, "nope" in names, "append" in dir([]), "c" in dir())
for f in (lambda: getattr(c, "nope"), lambda: delattr(c, "nope"), lambda: getattr(5, "x"), lambda: setattr(5, "x", 1),
          lambda: getattr(c, 5), lambda: hasattr(c, None), lambda: getattr(None, "x")):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
for name in ("one", "two"):
    setattr(c, name, len(name))
print([getattr(c, n) for n in ("one", "two")])
