# truth: reference 1.25
# Decorators on methods and classes, and classes as decorators.
def logged(method):
    def wrapper(self, *args):
        self.log.append(method.__name__)
        return method(self, *args)
    return wrapper


def with_repr(cls):
    cls.__repr__ = lambda self: "%s(%s)" % (cls.__name__, self.value)
    return cls


@with_repr
class Box:
    def plus_one(f):
        return lambda x: f(x) + 1

    def __init__(self, value):
        self.value = value
        self.log = []

    @logged
    def grow(self, n):
        self.value += n
        return self

    @staticmethod
    @plus_one
    def helper(x):
        return x * 10


b = Box(1).grow(2).grow(3)
print(b, b.log, Box.helper(2))


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, f):
        def wrapper(*args):
            for attempt in range(self.times):
                try:
                    return f(attempt, *args)
                except ValueError as e:
                    print("attempt", attempt, e)
            return "gave up"
        return wrapper


@Retry(3)
def flaky(attempt, limit):
    if attempt < limit:
        raise ValueError("too soon")
    return "worked"


print(flaky(2))
print(flaky(9))


def singleton(cls):
    return cls()


@singleton
class config:
    name = "only one"


print(config.name)
