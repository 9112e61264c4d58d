# truth: reference 1.25
# heappush() of what does not compare: what the list holds after the error; wrong counts.

import heapq

for heap in ([], [1], [1, 2, 3], ["a"], [None], (1,), "a", 5):
    for item in (1, "b", None, 2.5, [1]):
        try:
            print(item, heapq.heappush(heap, item), heap)
        except Exception as error:
            print(item, type(error).__name__ + ":", error, heap)
        if isinstance(heap, list) and len(heap) > 3:
            heap.pop()
for call in ("heapq.heappush([])", "heapq.heappush()", "heapq.heappop()", "heapq.heappop([1], 2)", "heapq.heapify()", "heapq.heapify([], 1)"):
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, error)


class Job:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        return self.rank < other.rank


heap = []
for rank, name in ((5, "e"), (1, "a"), (3, "c"), (4, "d"), (2, "b")):
    heapq.heappush(heap, Job(rank, name))
print("".join(heapq.heappop(heap).name for _ in range(5)))
