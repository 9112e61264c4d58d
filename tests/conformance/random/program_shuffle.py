# truth: reference 1.25
# A shuffle, a sample and a walk made of seeded random numbers.

import random


def shuffle(items):
    for i in range(len(items) - 1, 0, -1):
        j = random.randrange(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


def sample(items, count):
    pool = list(items)
    return [pool.pop(random.randrange(len(pool))) for _ in range(count)]


def walk(steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = random.choice(((0, 1), (1, 0), (0, -1), (-1, 0)))
        x, y = x + dx, y + dy
    return x, y


for seed in range(12):
    random.seed(seed)
    print(seed, shuffle(list(range(10))))
    print(seed, sample('abcdefgh', 4), walk(100))
counts = [0] * 6
random.seed(99)
for _ in range(600):
    counts[random.randint(0, 5)] += 1
print(counts, sum(counts))
