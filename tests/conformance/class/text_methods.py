# truth: reference 1.25
# __str__ and __repr__, and who uses which.
class Both:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


class OnlyRepr:
    def __repr__(self):
        return "R"


class OnlyStr:
    def __str__(self):
        return "S"


b = Both()
print(b, str(b), repr(b), [b], (b,), {"k": b})
print("%s %r" % (b, b), "{} {!r}".format(b, b), f"{b} {b!r} {[b]}")
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()])
print(OnlyStr(), repr(OnlyStr())[:8], str([OnlyStr()])[:9])


class Tree:
    def __init__(self, value, *kids):
        self.value = value
        self.kids = kids

    def __repr__(self):
        if not self.kids:
            return "Tree(%r)" % (self.value,)
        return "Tree(%r, %s)" % (self.value, ", ".join(map(repr, self.kids)))


print(Tree(1, Tree("two"), Tree((3,), Tree(4))))


class Derived(Both):
    def __str__(self):
        return "derived " + super().__str__()


print(Derived(), [Derived()])
