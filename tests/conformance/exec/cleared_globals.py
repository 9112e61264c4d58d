# truth: reference 1.25
# Functions whose globals are cleared, shrunk and filled again see them as they are.
import gc

names = {}
exec("x = 1\ndef f(): return x\ndef g(): return abs(-x)\ndef h(): return min", names)
f, g, h = names["f"], names["g"], names["h"]
for i in range(3):
    print(f(), g(), h() is min)


def ask(what, function):
    try:
        print(what, function())
    except NameError as error:
        print(what, type(error).__name__)


names.clear()
gc.collect()
others = [[i] * 20 for i in range(500)]
ask("cleared", f)
ask("cleared", g)
ask("a builtin", lambda: h() is min)
names["x"] = 2
ask("again", f)
ask("again", g)
names["min"] = names["abs"] = lambda n: "mine"
ask("hidden", g)
ask("hidden", lambda: h() is min)
del names["min"], names["abs"], names["x"]
ask("deleted", f)
ask("shown again", lambda: h() is min)
for i in range(50):
    names["x%d" % i] = i
names["x"] = 3
gc.collect()
ask("grown", f)
ask("grown", g)
