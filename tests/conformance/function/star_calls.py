# truth: reference 1.25
# Calls that spread sequences and dicts.
def show(*args, **kwargs):
    print(args, sorted(kwargs.items()))


a = [1, 2]
d = {"x": 10, "y": 20}
show(*a)
show(0, *a, 3)
show(*a, *"bc", *(), *range(2))
show(**d)
show(1, *a, k=5, **d)
show(*a, **{}, **{"z": 1})
show(*(n * n for n in range(3)))
show(*{"key": 1})
show(*map(str, a), **dict(p=1))


def pair(first, second):
    return "%s/%s" % (first, second)


print(pair(*a), pair(*"xy"), pair(**{"first": 1, "second": 2}), pair(1, **{"second": 2}))
for call in (lambda: pair(*[1]), lambda: pair(*[1, 2, 3]), lambda: pair(*5), lambda: pair(**{"zz": 1, "first": 0}),
             lambda: pair(1, **{"first": 2})):
    try:
        print(call())
    except TypeError as e:
        print("TypeError:", e)


class K:
    def m(self, *args):
        return args


print(K().m(*a), max(*[3, 9]), print(*["printed", "apart"], sep="|"))
