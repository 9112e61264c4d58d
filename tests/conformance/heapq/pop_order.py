# truth: reference 1.25
# heappop(): the item taken and the list that is left.

import heapq

for row in ([1, 2, 3, 4, 5, 6, 7], [1, 3, 2, 7, 4, 5, 6], [5], [1, 1, 1, 1, 1], [2, 5, 3, 9, 6, 4, 8, 10], [(1, 2), (1, 3), (2, 0)]):
    heap = list(row)
    while heap:
        print(heapq.heappop(heap), heap)
