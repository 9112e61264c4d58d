# truth: reference 1.25
# A generator that runs cannot be resumed; one that failed is finished.
def resumes_itself():
    try:
        yield next(it)
    except ValueError as e:
        yield repr(e)


def sends_to_itself():
    yield
    for action in (lambda: next(it), lambda: it.send(1), lambda: it.throw(KeyError), lambda: it.close()):
        try:
            yield action()
        except ValueError as e:
            yield repr(e)


def delegates_to_itself():
    yield 1
    yield from it


for make in (resumes_itself, sends_to_itself, delegates_to_itself):
    it = make()
    for _ in range(6):
        try:
            print(make.__name__, next(it))
        except BaseException as e:
            print(make.__name__, "raises", repr(e))


def fails():
    yield 1
    [][1]
    yield 2


it = fails()
for _ in range(4):
    try:
        print(next(it))
    except BaseException as e:
        print(repr(e))


def stops():
    yield 1
    raise StopIteration("own")


def next_stops():
    yield 1
    next(iter([]))


for make in (stops, next_stops):
    try:
        print(list(make()))
    except RuntimeError as e:
        print(repr(e))
print(next(stops(), "default"), next(iter([]), "default"))
