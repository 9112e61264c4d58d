# truth: reference 1.25
# Decorators: applied bottom up when def runs; with arguments; stacked.
def loud(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper()
    return wrapper


def tag(name):
    print("making", name)

    def decorate(f):
        print("decorating with", name)

        def wrapper(*args):
            return "<%s>%s</%s>" % (name, f(*args), name)
        return wrapper
    return decorate


@tag("b")
@tag("i")
@loud
def greet(name):
    return "hello " + name


print(greet("ann"))
calls = []


def register(f):
    calls.append(f.__name__)
    return f


@register
def one():
    return 1


@register
def two():
    return 2


print(calls, one() + two())


def forty_two(f):
    return 42


@forty_two
def replaced():
    pass


print(replaced)


def count_calls(f):
    def wrapper(*args):
        nonlocal n
        n += 1
        return n, f(*args)
    n = 0
    return wrapper


@count_calls
def double(x):
    return x * 2


print(double(1), double(5))
