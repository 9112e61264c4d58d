# truth: reference 1.25
# del of names, attributes, items, and lists of them.
a = b = c = d = 1
del a
del b, c
del (d)
for name in "abcd":
    try:
        eval(name)
    except NameError as e:
        print(e)
a, b, l, m = 1, 2, [1, 2, 3, 4, 5], {"x": 1, "y": 2}
del (a, b), l[0]
del l[-1], m["x"]
print(l, m)
del l[:1]
del l[0], l[0]
print(l)


class O:
    pass


o = O()
o.x = o.y = o.z = 1
o.o = O()
o.o.p = o.o.q = 1
del o.x, (o.y, o.o.p)
print(hasattr(o, "x"), hasattr(o, "y"), o.z, hasattr(o.o, "p"), o.o.q)
for text in ("del o.x", "del m['zz']", "del no_name", "del o.z, o.z", "del 'abc'[0]", "del (1, 2)[0]", "del (5).x", "del len.x", "del None[0]"):
    try:
        exec(text)
        print("done", text)
    except Exception as e:
        print(text, "->", repr(e))


def f():
    x = 1
    del x
    try:
        x
    except NameError as e:
        print(e)
    try:
        del x
    except NameError as e:
        print(e)
    x = 2
    return x


print(f())


def g():
    y = 1

    def h():
        nonlocal y
        del y

    h()
    try:
        print(y)
    except NameError as e:
        print(e)
    try:
        h()
    except NameError as e:
        print(e)
    y = 5
    return y


print(g())


def k():
    global gone
    gone = 1
    del gone
    try:
        del gone
    except Exception as e:
        print(repr(e))


k()


class C:
    x = 1
    y = 2
    del x
    try:
        del nope
    except Exception as e:
        print(repr(e))


print(hasattr(C, "x"), C.y)
for i in range(3):
    del i
print("i" in globals())
