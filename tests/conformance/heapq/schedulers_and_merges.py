# truth: reference 1.25
# Heaps in programs: event queues with ties broken, k smallest, merging runs, Huffman codes.

import heapq

events, order = [], 0
for time, name in ((5, 'e'), (1, 'a'), (3, 'c'), (1, 'b'), (3, 'd'), (0, 'start'), (9, 'end')):
    heapq.heappush(events, (time, order, name))
    order += 1
now = []
while events:
    time, order, name = heapq.heappop(events)
    now.append((time, name))
    if name == 'c':
        heapq.heappush(events, (time + 1, 100, 'after c'))
    print(time, name, len(events), events[0] if events else None)


def smallest(items, k):
    heap = list(items)
    heapq.heapify(heap)
    return [heapq.heappop(heap) for _ in range(min(k, len(heap)))]


def merge(*runs):
    heap = [(run[0], i, 0) for i, run in enumerate(runs) if run]
    heapq.heapify(heap)
    while heap:
        value, i, at = heapq.heappop(heap)
        yield value
        if at + 1 < len(runs[i]):
            heapq.heappush(heap, (runs[i][at + 1], i, at + 1))


def huffman(text):
    counts = {c: text.count(c) for c in text}
    heap = [(counts[c], c, None) for c in sorted(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], min(a[1], b[1]) + '*', (a, b)))
    codes = {}

    def walk(node, code):
        if node[2] is None:
            codes[node[1]] = code or '0'
        else:
            walk(node[2][0], code + '0')
            walk(node[2][1], code + '1')
    walk(heap[0], '')
    return codes


for k in range(6):
    print(k, smallest([5, 1, 4, 1, 5, 9, 2, 6], k), smallest('heap', k))
for runs in (([1, 4], [2, 3], [0, 9]), ([], [1]), ([1, 1], [1]), (), ('ace', 'bdf')):
    print(runs, list(merge(*runs)))
for text in ('a', 'ab', 'abracadabra', 'hello world'):
    codes = huffman(text)
    print(text, sorted((c, len(codes[c])) for c in codes), sum(len(codes[c]) for c in text))
