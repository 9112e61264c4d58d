# truth: reference 1.25
# The sequence that random.uniform gives for each seed.

import random

for seed in list(range(30)) + [-1, -2, 255, 65535, 2**31, 2**32 - 1, 2**32, 2**40 + 7, 2**64 + 3, True, False]:
    print(seed, random.seed(seed), [random.uniform(-a, b) for a in (0, 1, 2.5) for b in (0, 1, 1e6)])
