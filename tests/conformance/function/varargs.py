# truth: reference 1.25
# *args and **kwargs collect what no parameter takes.
def f(a, *args, b=0, **kwargs):
    return a, args, b, sorted(kwargs.items())


print(f(1), f(1, 2, 3), f(1, b=5), f(1, x=1, y=2), f(1, 2, b=3, z=4), f(a=1, q=2))


def only_args(*args):
    return args


def only_kwargs(**kwargs):
    return sorted(kwargs)


print(only_args(), only_args(1, 2), only_kwargs(), only_kwargs(b=1, a=2))
print(type(only_args()), len(only_args(*range(50))))


def forward(*args, **kwargs):
    return f(*args, **kwargs)


print(forward(1, 2, b=3, c=4))
kw = {"x": 1}


def change(**kwargs):
    kwargs["x"] = 99
    return kwargs["x"]


print(change(**kw), kw)
for call in (lambda: f(), lambda: only_args(x=1), lambda: only_kwargs(1)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError:", e)
total = lambda *n: sum(n)
print(total(), total(1, 2, 3))
