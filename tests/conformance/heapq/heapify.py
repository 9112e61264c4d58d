# truth: reference 1.25
# heapify(): the list it leaves, for each order of four items and for longer rows.

import heapq


def orders(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in orders(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


for row in orders([1, 2, 3, 4]):
    heap = list(row)
    heapq.heapify(heap)
    print(row, heap)
for size in range(1, 40):
    heap = [(i * 17 + 5) % 31 for i in range(size)]
    print(heapq.heapify(heap), heap)
