# truth: reference 1.25
# send: a value goes in, the next value comes out.
def echo():
    received = None
    while True:
        received = yield received
        if received == "stop":
            return "stopped"


g = echo()
print(next(g), g.send("a"), g.send(2), next(g))
try:
    g.send("stop")
except StopIteration as e:
    print("StopIteration", e.value)
try:
    g.send("after the end")
except StopIteration as e:
    print("again", e.value)
try:
    echo().send("too early")
except TypeError as e:
    print("TypeError:", e)
print(echo().send(None))


def average():
    total, n, mean = 0, 0, None
    while True:
        total += yield mean
        n += 1
        mean = total / n


avg = average()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])


def both():
    a = yield 1
    b = yield a + 1
    print((yield), (yield b))


g = both()
print(g.send(None), g.send(10), g.send(20), g.send("x"))
try:
    g.send("y")
except StopIteration:
    print("end")
