# truth: reference 1.25
# close: GeneratorExit is raised inside, finally runs, yielding again is refused.
def g1():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


g = g1()
next(g)
print(g.close(), g.close())
print(list(g))
print(g1().close())


def g2():
    try:
        yield 1
    except GeneratorExit:
        print("asked to leave")
        raise


g = g2()
next(g)
g.close()


def g3():
    try:
        yield 1
    except GeneratorExit:
        yield "refuses"


g = g3()
next(g)
try:
    g.close()
except RuntimeError as e:
    print("RuntimeError:", e)


def g4():
    try:
        yield 1
    except GeneratorExit:
        return "quietly"


g = g4()
next(g)
print(g.close())


def g5():
    try:
        yield
    finally:
        raise ValueError("in cleanup")


g = g5()
next(g)
try:
    g.close()
except ValueError as e:
    print("ValueError:", e)
for x in g1():
    print("break at", x)
    break
print("end")
