# truth: reference 1.25
# Sets in programs: unique items, Venn regions, power sets, life, reachable squares.

def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}


def picture(cells, size):
    return [''.join('#' if (x, y) in cells else '.' for x in range(size)) for y in range(size)]


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for step in range(6):
    for line in picture(cells, 6):
        print(step, line)
    cells = life(cells)
a, b, c = set('abstract'), set('concrete'), set('library')
print(sorted(a), sorted(b), sorted(c))
for name, region in (('all', a & b & c), ('a only', a - b - c), ('b only', b - (a | c)), ('ab', a & b - c), ('union',
                                                                                                             a | b | c), ('odd', a ^ b ^ c)):
    print(name, sorted(region), len(region))
for n in range(4):
    items = list(range(n))
    power = {frozenset(x for i, x in enumerate(items) if mask >> i & 1) for mask in range(1 << n)}
    print(n, len(power), sorted(sorted(s) for s in power), frozenset() in power, frozenset(items) in power)
knight, seen = {(0, 0)}, {(0, 0)}
for step in range(5):
    print(step, len(knight), len(seen), (1, 1) in seen)
    knight = {(x + dx, y + dy) for x, y in knight for dx, dy in ((1, 2), (2, 1), (-1, 2), (2, -1), (1, -2), (-2, 1),
                                                                 (-1, -2),
                                                                 (-2,
                                                                  -1)) if 0 <= x + dx < 8 and 0 <= y + dy < 8} - seen
    seen |= knight
