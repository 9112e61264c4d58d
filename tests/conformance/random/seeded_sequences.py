# truth: reference 1.25
# The first numbers of every function for several seeds.

import random

for seed in (0, 1, 2, 42, 12345, 2 ** 31, 2 ** 32 - 1, 2 ** 40 + 7, -1):
    random.seed(seed)
    print(seed, [random.getrandbits(8) for _ in range(6)], [random.getrandbits(32) for _ in range(3)])
    print(seed, [random.randrange(10) for _ in range(8)], [random.randrange(5, 50, 5) for _ in range(5)])
    print(seed, [random.randint(-3, 3) for _ in range(8)], [random.choice('abcdef') for _ in range(6)])
    print(seed, ['%.12f' % random.random() for _ in range(3)], ['%.10f' % random.uniform(-1, 5) for _ in range(3)])
