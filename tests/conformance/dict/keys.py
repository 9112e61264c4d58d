# truth: reference 1.25
# What can be a key, and when two keys are one.
d = {}
for key in (1, "1", 1.5, (1,), None, True, "", 0, frozenset([1]), int, len):
    d[key] = str(key)[:4]
print(len(d), d[1], d["1"], d[(1,)], d[None], d[1.5], d[0], d[False])
for key in ([], {}, set(), (1, []), bytearray(b"1")):
    try:
        d[key] = 1
        print("accepted", key)
    except TypeError as e:
        print("TypeError:", e)


class Point:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return self.x == other.x


class Plain:
    pass


e = {Point(1): "one"}
print(e[Point(1)], Point(2) in e, Point(1) in e)
p, q = Plain(), Plain()
e = {p: "p", q: "q"}
print(e[p], e[q], Plain() in e)
