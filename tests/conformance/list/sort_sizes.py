# truth: reference 1.25
# sort() of 0 to 40 items from a generator of numbers: rising, falling, saw, nearly sorted.

def numbers(count, seed):
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        out.append(seed >> 16 & 0x3ff)
    return out


def ordered(items):
    return all(items[i] <= items[i + 1] for i in range(len(items) - 1))


for count in list(range(18)) + [31, 32, 33, 40, 100, 257]:
    items = numbers(count, count + 1)
    kept = list(items)
    items.sort()
    print(count, 'random', ordered(items), sum(items) == sum(kept), items[:6])
    kept.sort(reverse=True)
    print(count, 'reverse', kept == items[::-1], kept[:6])
    for name, start in (('rising', list(range(count))), ('falling', list(range(count, 0, -1))),
                        ('saw', [(i * 7) % 5 for i in range(count)]), ('equal', [4] * count)):
        result = sorted(start)
        print(count, name, ordered(result), result == sorted(start, reverse=True)[::-1], result[-3:])
