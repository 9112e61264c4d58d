# truth: reference 1.25
# A heap gives its items back in order, whatever the pushes between.

import heapq

state = 12345
heap = []
for step in range(150):
    state = (state * 1103515245 + 12345) % 2**31
    if state % 3 or not heap:
        heapq.heappush(heap, state % 100)
    else:
        print(step, heapq.heappop(heap), len(heap))
print([heapq.heappop(heap) for _ in range(len(heap))])
