# truth: reference 1.25
# Closures at work: memoisation, partial application, pipelines.
def memoize(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    wrapper_calls = lambda: len(cache)
    return wrapper, wrapper_calls


fib, size = memoize(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(25), size())


def partial(f, *first, **named):
    def call(*rest, **more):
        named_now = dict(named)
        named_now.update(more)
        return f(*first, *rest, **named_now)
    return call


power = lambda base, exp, mod=None: base ** exp if mod is None else pow(base, exp, mod)
two_to = partial(power, 2)
print(two_to(10), partial(power, 3, mod=7)(5), two_to(exp=3))


def pipeline(*stages):
    def run(x):
        for stage in stages:
            x = stage(x)
        return x
    return run


print(pipeline(str.strip, str.upper, lambda s: s + "!")("  hi "))


def averager():
    values = []

    def add(v):
        values.append(v)
        return sum(values) / len(values)
    return add


avg = averager()
print([avg(v) for v in (10, 20, 60)])
