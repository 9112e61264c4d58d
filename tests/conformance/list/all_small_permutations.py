# truth: reference 1.25
# sort, reverse, min, index and remove on every permutation of up to four items.

def permutations(items):
    if len(items) < 2:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


for n in range(1, 5):
    for items in permutations(list('dbca')[:n]):
        a, b, c = list(items), list(items), list(items)
        a.sort()
        b.reverse()
        c.remove('d')
        print(items, a, b, c, sorted(items, reverse=True), min(items), items.index(max(items)), items < a, items == a)
