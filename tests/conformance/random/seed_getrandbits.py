# truth: reference 1.25
# The sequence that random.getrandbits gives for each seed.

import random

for seed in list(range(30)) + [-1, -2, 255, 65535, 2**31, 2**32 - 1, 2**32, 2**40 + 7, 2**64 + 3, True, False]:
    print(seed, random.seed(seed), [random.getrandbits(bits) for bits in range(33)])
