# truth: reference 1.25
# Closures made in a loop share the variable, not its value.
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def makers():
    out = []
    for i in range(3):
        out.append(lambda: i)
    i = "end"
    return out


print([f() for f in makers()])


def bound():
    return [(lambda n: lambda: n)(i) for i in range(3)]


print([f() for f in bound()])


def shared():
    x = 0

    def inc():
        nonlocal x
        x += 1

    def get():
        return x

    for _ in range(3):
        inc()
    x += 10
    inc()
    return get()


print(shared())
print([f() for f in [lambda: j for j in range(3)]])
