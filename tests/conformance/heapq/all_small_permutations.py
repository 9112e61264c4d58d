# truth: reference 1.25
# heapify, push and pop of every permutation of up to four items: the heap's own order.

import heapq


def permutations(items):
    if len(items) < 2:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


for n in range(5):
    for items in permutations(list(range(n))):
        heap = list(items)
        heapq.heapify(heap)
        pushed = []
        for x in items:
            heapq.heappush(pushed, x)
        print(items, heap, pushed, [heapq.heappop(heap) for _ in range(n)],
              heapq.heappop(pushed) if pushed else None, pushed)
