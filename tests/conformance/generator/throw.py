# truth: reference 1.25
# throw: an exception is raised where the generator waits.
def worker():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("handled", e)
            yield "after error"
        finally:
            print("turn over")


g = worker()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("oops")))
print(next(g))
try:
    g.throw(KeyError("not handled"))
except KeyError as e:
    print("out", e)
try:
    next(g)
except StopIteration:
    print("finished")


def simple():
    yield 1


g = simple()
try:
    g.throw(RuntimeError("before start"))
except RuntimeError as e:
    print(e)
print(list(g))


def converts():
    try:
        yield
    except ValueError:
        raise KeyError("converted")


g = converts()
next(g)
try:
    g.throw(ValueError)
except KeyError as e:
    print(repr(e))


def returns():
    try:
        yield
    except ValueError:
        return "from throw"


g = returns()
next(g)
try:
    g.throw(ValueError())
except StopIteration as e:
    print(e.value)
