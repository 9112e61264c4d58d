# truth: reference 1.25
# Targets with calls, subscripts and attributes before them.
class O:
    def __init__(self):
        self.items = {}
        self.child = None

    def me(self):
        return self

    def __getitem__(self, k):
        return self.items[k]

    def __setitem__(self, k, v):
        self.items[k] = v

    def __delitem__(self, k):
        del self.items[k]


o = O()
o.me().child = O()
o.me().child.me().x = 1
o.child["a"] = o["b"] = 2
o.me()["c"], o.child.y = 3, 4
print(o.child.x, o.child["a"], o["b"], o["c"], o.child.y)
o["t", 1] = "tuple"
o[...] = "dots"
o[None] = o[()] = 0
print(sorted(str(k) for k in o.items))
del o["t", 1], o[None], o.child.x
print(len(o.items), hasattr(o.child, "x"))
[o.p, o["q"]] = "ab"
print(o.p, o["q"])
(o.p) = 5
((o)["q"]) = 6
print(o.p, o["q"])
for o.i in range(3):
    pass
for o["j"] in "xy":
    pass
print(o.i, o["j"])
l = [[0] * 2 for _ in range(2)]
for l[0][1], (l[1][0], *l[1:]) in [(1, (2, 3, 4))]:
    print(l)
o.a = o.b = o.c = o
o.a.b.c.z = 9
print(o.z)
o.items["n"] = {"m": [1, 2, {"deep": 0}]}
o.items["n"]["m"][2]["deep"] += 5
print(o["n"]["m"][2]["deep"])
(o if True else None).w = 1
(lambda: o)().w += 1
print(o.w, [o][0].w, {"o": o}["o"].w)
