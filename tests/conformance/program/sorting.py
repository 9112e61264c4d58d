# truth: reference 1.25
# Ten ways to sort, each with its trace of comparisons, checked against sorted().
class Counted:
    """A number that counts how often it is compared."""

    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Counted.count += 1
        return self.n < other.n

    def __repr__(self):
        return str(self.n)


def bubble(a):
    for end in range(len(a) - 1, 0, -1):
        for i in range(end):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
    return a


def insertion(a):
    for i in range(1, len(a)):
        item, j = a[i], i
        while j and item < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = item
    return a


def selection(a):
    for i in range(len(a)):
        least = i
        for j in range(i + 1, len(a)):
            if a[j] < a[least]:
                least = j
        a[i], a[least] = a[least], a[i]
    return a


def merge(a):
    if len(a) < 2:
        return a
    left, right, out = merge(a[: len(a) // 2]), merge(a[len(a) // 2 :]), []
    while left and right:
        out.append((right if right[0] < left[0] else left).pop(0))
    return out + left + right


def quick(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if not x < pivot])


def heap(a):
    def sift(start, end):
        while 2 * start + 1 < end:
            child = 2 * start + 1
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if not a[start] < a[child]:
                return
            a[start], a[child] = a[child], a[start]
            start = child

    for start in range(len(a) // 2 - 1, -1, -1):
        sift(start, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j] < a[j - gap]:
                a[j], a[j - gap] = a[j - gap], a[j]
                j -= gap
        gap //= 2
    return a


def cocktail(a):
    low, high = 0, len(a) - 1
    while low < high:
        for i in list(range(low, high)) + list(range(high - 1, low - 1, -1)):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
        low, high = low + 1, high - 1
    return a


def gnome(a):
    i = 0
    while i < len(a):
        if i == 0 or not a[i] < a[i - 1]:
            i += 1
        else:
            a[i], a[i - 1] = a[i - 1], a[i]
            i -= 1
    return a


def tree(a):
    def insert(node, item):
        if node is None:
            return [None, item, None]
        side = 0 if item < node[1] else 2
        node[side] = insert(node[side], item)
        return node

    def walk(node):
        if node:
            yield from walk(node[0])
            yield node[1]
            yield from walk(node[2])

    root = None
    for item in a:
        root = insert(root, item)
    return list(walk(root))


inputs = ([], [1], [2, 1], [3, 1, 2], [5, 4, 3, 2, 1], [1, 2, 3, 4, 5], [2, 2, 1, 1, 2], [9, -3, 0, 7, 7, -1, 4, 12, 5, 2])
for sort in (bubble, insertion, selection, merge, quick, heap, shell, cocktail, gnome, tree):
    for numbers in inputs:
        Counted.count = 0
        result = sort([Counted(n) for n in numbers])
        print(sort.__name__, result, Counted.count, [x.n for x in result] == sorted(numbers))
