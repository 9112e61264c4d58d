# truth: reference 1.25
# __getattr__ is asked only for what is not found.
class Lazy:
    known = "class attribute"

    def __init__(self):
        self.own = "instance attribute"

    def __getattr__(self, name):
        if name.startswith("bad"):
            raise AttributeError("no " + name)
        print("asked for", name)
        return name.upper()


o = Lazy()
print(o.own, o.known, o.other)
print(getattr(o, "dynamic"), getattr(o, "bad", "default"), hasattr(o, "bad"), hasattr(o, "fine"))
try:
    o.bad_thing
except AttributeError as e:
    print("AttributeError:", e)
o.set_later = 1
print(o.set_later)


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


p = Proxy([3, 1, 2])
p.append(0)
p.sort()
print(p.target, p.index(2), p.count(9))
try:
    p.nothing
except AttributeError as e:
    print("AttributeError:", e)


class Child(Lazy):
    def method(self):
        return self.computed


print(Child().method(), Child().known)
setattr(o, "by_name", 5)
print(o.by_name, getattr(Lazy, "known"), hasattr(Lazy, "own"))
delattr(o, "by_name")
print(o.by_name)
