# truth: reference 1.25
# heappush(): the list after each push, for rows in several orders.

import heapq

for row in ([1, 2, 3, 4, 5, 6, 7], [7, 6, 5, 4, 3, 2, 1], [3, 1, 4, 1, 5, 9, 2, 6], [2, 2, 2, 2], [1.5, 1, 2.5, 2], "heap", [(2, "b"), (1, "z"), (2, "a")], [b"b", b"a"], [-1, 0, True, False]):
    heap = []
    for item in row:
        print(item, heapq.heappush(heap, item), heap)
