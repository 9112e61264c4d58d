# truth: reference 1.25
# The sequence that random.choice gives for each seed.

import random

for seed in list(range(30)) + [-1, -2, 255, 65535, 2**31, 2**32 - 1, 2**32, 2**40 + 7, 2**64 + 3, True, False]:
    print(seed, random.seed(seed), [random.choice(row) for row in ("abcdef", [1, 2, 3], (4, 5), range(100), b"xyz", "é") for _ in range(3)])
