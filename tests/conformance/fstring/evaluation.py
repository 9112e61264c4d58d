# truth: reference 1.25
# Fields are evaluated from left to right, each once, in the scope they stand in.
log = []


def note(n):
    log.append(n)
    return n


print(f"{note(1)} {note(2):>{note(3)}} {note(4)}", log)


def outer():
    a = "captured"

    def inner():
        return f"{a}!"

    return inner() + f"{a:>10}"


print(outer())
print([f"{i}:{j}" for i in range(2) for j in "ab"], (lambda z: f"<{z}>")(5))


class A:
    b = 3
    text = f"b is {b}"

    def m(self, c=f"{b + 1}"):
        return f"{self.b}{c}"


print(A.text, A().m())
try:
    f"{undefined_name}"
except NameError as e:
    print(e)
try:
    f"{1 // 0}"
except ZeroDivisionError as e:
    print(e)
for bad in ("{1:z}", "{'a':d}", "{1.5:x}", "{'a':+}"):
    try:
        print(eval('f"' + bad + '"'))
    except ValueError as e:
        print(bad, e)


def g():
    x = yield "start"
    yield f"got {x}"


i = g()
print(next(i), i.send(f"{1 + 1}"))
global_value = 1


def h():
    global global_value
    global_value = 2
    return f"{global_value}"


print(h())
