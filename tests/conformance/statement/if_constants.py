# truth: reference 1.25
# Conditions that are known when the program is compiled.
if True:
    print("true")
if False:
    print("never")
if 1: print("one")
elif 1: print("never")
if 0: print("never")
elif 1: print("elif one")
else: print("never")
if 0: print("never")
elif 0: print("never")
else: print("else")
if None: print("never")
if "": print("never")
if "a": print("text")
if (): print("never")
if (0,): print("tuple")
if ...: print("dots")
if not 0: print("not zero")
if not not 0: print("never")
if 1 and 2: print("and")
if 1 and 0: print("never")
if 0 or 3: print("or")
if 0 or "": print("never")
if b"": print("never")
if 0.0: print("never")
if 0.5: print("half")
if 10**30: print("big")
if 10**30 - 10**30: print("never")
if 1 - 1: print("never")
if ~0: print("minus one")
if -1: print("minus one again")
if __debug__: print("debug")
if not __debug__: print("never")
if []: print("never")
if [0]: print("list")
if {}: print("never")
if (lambda: 0): print("function")
x = 5
if 0 and x.nope: print("never")
if 1 or x.nope: print("skipped")
if x and 1: print("x and 1")
if x and 0: print("never")
if x or 0: print("x or 0")
if 0 or x: print("0 or x")
if not (x and 1): print("never")
if not x or 1: print("or 1")
if x if 1 else x.nope: print("conditional")


def f():
    if 0:
        yield 1
    return 5


print(f())


def g():
    if False:
        z = 1
    try:
        return z
    except NameError as e:
        return str(e)


print(g())


def h():
    if 1:
        return "first"
    return "second"


def i():
    if 0:
        return "first"
    elif x:
        return "x"
    else:
        return "second"


print(h(), i())
