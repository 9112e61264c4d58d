# truth: reference 1.25
# The sequence that random.randrange gives for each seed.

import random

for seed in list(range(30)) + [-1, -2, 255, 65535, 2**31, 2**32 - 1, 2**32, 2**40 + 7, 2**64 + 3, True, False]:
    print(seed, random.seed(seed), [random.randrange(limit) for limit in (1, 2, 3, 7, 10, 100, 255, 256, 1000, 65536, 2**31, 2**31 + 1)])
