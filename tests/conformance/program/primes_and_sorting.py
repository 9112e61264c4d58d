# truth: reference 1.25
# Whole small programs: sieve, quicksort, binary search, heap.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, f in enumerate(flags) if f]


def quicksort(a):
    if len(a) < 2:
        return a
    pivot = a[len(a) // 2]
    return (quicksort([x for x in a if x < pivot]) + [x for x in a if x == pivot]
            + quicksort([x for x in a if x > pivot]))


def search(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(a) and a[lo] == x else -1


def heapsort(items):
    heap = []
    for x in items:
        heap.append(x)
        i = len(heap) - 1
        while i and heap[i] < heap[(i - 1) // 2]:
            p = (i - 1) // 2
            heap[i], heap[p] = heap[p], heap[i]
            i = p
    out = []
    while heap:
        heap[0], heap[-1] = heap[-1], heap[0]
        out.append(heap.pop())
        i = 0
        while True:
            kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(heap)]
            if not kids or heap[i] <= min([heap[k] for k in kids]):
                break
            k = min(kids, key=lambda k: heap[k])
            heap[i], heap[k] = heap[k], heap[i]
            i = k
    return out


primes = sieve(1000)
print(len(primes), primes[:10], primes[-1])
data = [(i * 7919 + 13) % 101 for i in range(60)]
print(quicksort(data) == sorted(data) == heapsort(data), quicksort(data)[:8])
print(search(primes, 997), search(primes, 500), search([], 1))
