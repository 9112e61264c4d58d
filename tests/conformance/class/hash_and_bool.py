# truth: reference 1.25
# __hash__, __eq__, __bool__ and __len__ in dicts, sets and conditions.
class Key:
    def __init__(self, n, note=""):
        self.n, self.note = n, note

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n % 10)


d = {Key(1): "one"}
d[Key(1, "same")] = "uno"
d[Key(11)] = "eleven, same hash"
print(len(d), d[Key(1)], d[Key(11)], Key(21) in d)
print(len({Key(1), Key(1), Key(2)}), hash(Key(3)) == hash(Key(13)))


class OnlyEq:
    def __eq__(self, other):
        return True


try:
    {OnlyEq(): 1}
except TypeError as e:
    print("TypeError:", e)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked")
        return self.value


t, f = Truth(True), Truth(False)
print("yes" if t else "no", not f, bool(t and f))
if f or t:
    print("or")
while f:
    print("never")


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), not Sized(), "empty" if not Sized() else "full")
