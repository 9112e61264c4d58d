# truth: reference 1.25
# + and * of lists with everything, in place too; aliasing of repeated items.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def add_to(x, other):
    x += other
    return x


def repeat(x, other):
    x *= other
    return x


for items in ([], [1], [1, [2]]):
    for other in ([], [3], (4,), 'ab', b'c', 0, 2, -1, True, 1.5, None, {5: 6}, range(2), {7}):
        t((items, '+', other), lambda: items + other)
        t((items, '*', other), lambda: items * other)
        t((other, 'r*', items), lambda: other * items if isinstance(other, int) else 'skipped')
        t((items, '+=', other), lambda: add_to(list(items), other))
        t((items, '*=', other), lambda: repeat(list(items), other))
inner = [0]
outer = [inner] * 3
inner.append(1)
outer[1] = 'x'
print(outer, outer[0] is outer[2])
