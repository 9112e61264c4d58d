# truth: reference 1.25
# What changes a bytearray: append, extend, item and slice assignment, +=, and their errors.

ITEMS = ["0", "65", "255", "256", "-1", "True", "None", "'a'", "b'a'", "1.5", "[]"]
SOURCES = ["b''", "b'xy'", "bytearray(b'z')", "'text'", "[1, 2]", "(1,)", "5", "None", "range(2)"]
PLACES = ["0", "-1", "1", "9", "-9", "None", "'a'", "1.0", "True"]
SLICES = ["0:2", ":", "1:", ":0", "5:9", "2:1", "-1:", "::2", "::-1", "1:3:1"]


def run(action):
    target = bytearray(b"abc")
    names = {"t": target}
    try:
        exec(action, names)
        print(action, "->", names["t"], names["t"] is target)
    except Exception as error:
        print(action, "->", type(error).__name__, error, target)


for item in ITEMS:
    run("t.append(%s)" % item)
    run("t[1] = %s" % item)
for source in SOURCES:
    run("t.extend(%s)" % source)
    run("t += %s" % source)
    run("t = t + %s" % source)
    for place in SLICES[:6]:
        run("t[%s] = %s" % (place, source))
for place in PLACES:
    run("t[%s] = 7" % place)
    run("t = t[%s]" % place)
    run("del t[%s]" % place)
for place in SLICES:
    run("t = t[%s]" % place)
    run("t[%s] = b'PQR'" % place)
for action in ("t.append()", "t.append(1, 2)", "t.extend()", "t.clear()", "t.pop()", "t.insert(0, 1)", "t *= 2", "t -= b'a'"):
    run(action)
