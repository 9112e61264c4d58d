# truth: reference 1.25
# pass, del of names, global declarations, semicolons and line joining.
counter = 0


def bump():
    global counter, made_here
    counter += 1
    made_here = "made"
    return counter


bump(); bump()
print(counter, made_here)
x = 1; y = 2; del x, y
try:
    x
except NameError as e:
    print("NameError:", e)
d, l = {"a": 1, "b": 2}, [1, 2, 3]
del d["a"], l[0]
print(d, l)


def local_del():
    v = 1
    del v
    try:
        return v
    except NameError as e:
        return "NameError: " + str(e)


print(local_del())


def unbound():
    try:
        print(later)
    except NameError as e:
        print("NameError:", e)
    later = 1
    return later


print(unbound())
total = 1 + \
    2 + (3 +
         4)
print(total); pass
