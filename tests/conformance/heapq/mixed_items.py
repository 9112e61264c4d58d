# truth: reference 1.25
# heaps of tuples, texts, floats, instances with __lt__, and comparisons that raise.

import heapq

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Job:
    def __init__(self, level, name):
        self.level, self.name = level, name

    def __lt__(self, other):
        return self.level < other.level

    def __repr__(self):
        return '%s/%d' % (self.name, self.level)


def drain(items):
    heap = list(items)
    heapq.heapify(heap)
    out = []
    while heap:
        out.append(heapq.heappop(heap))
    return out


def pushed(items):
    heap = []
    for x in items:
        heapq.heappush(heap, x)
    return [heapq.heappop(heap) for _ in range(len(items))]


SETS = [[], [1], [2, 1], [3, 1, 2, 5, 4], [5, 3, 8, -1, 0, 2, 9, 7], [(2, 'b'), (1, 'z'), (3, 'a')], ['pear',
                                                                                                      'apple',
                                                                                                      'fig'], [1.5,
                                                                                                               -2.5,
                                                                                                               0],
                                                                                                               [b'b',
                                                                                                                b'a'], [[2], [1, 5], [1]], [10 ** 20, 5, -10 ** 20],
        [Job(n, c) for n, c in ((3, 'c'), (1, 'a'), (2, 'b'))], list(range(20, 0, -1)),
        [(i * 7) % 13 for i in range(13)], [1, 'a'], [None, None], [{}, {}], [1j, 2j], [True, 0.5, -3]]
for items in SETS:
    t('drain', lambda: drain(items))
    t('pushed', lambda: pushed(items))
heap = []
for n in (5, 2, 8, 1, 9, 3):
    heapq.heappush(heap, n)
    print(n, heap)
while heap:
    print(heapq.heappop(heap), heap)
for f, args in ((heapq.heappop, ([],)), (heapq.heappop, ((1,),)), (heapq.heappop, (5,)), (heapq.heappush, ((), 1)),
                (heapq.heappush, ([],)), (heapq.heapify, ((1, 2),)), (heapq.heapify, (None,)), (heapq.heappop, ())):
    t(args, lambda: f(*args))
