# truth: reference 1.25
# Draws stay within their ranges, and every value of a small range comes.

import random

random.seed(99)
for start, stop, step in ((0, 10, 1), (-5, 5, 1), (10, 0, -1), (0, 100, 7), (-100, 100, 50), (5, -5, -3), (2**40, 2**40 + 4, 1)):
    drawn = {random.randrange(start, stop, step) for _ in range(400)}
    print(start, stop, step, sorted(drawn) == sorted(range(start, stop, step)))
for first, last in ((0, 3), (-2, 2), (7, 7), (-10, -8)):
    print(first, last, sorted({random.randint(first, last) for _ in range(200)}))
for _ in range(50):
    assert 0 <= random.random() < 1 and 2 <= random.uniform(2, 3) <= 3 and 2 <= random.uniform(3, 2) <= 3
