# truth: reference 1.25
# The native queue: by time, and first come first served among equals.
from _asyncio import Task, TaskQueue

def drain(q):
    out = []
    while q.peek():
        out.append(names[id(q.pop())])
    return out

def fill(times):
    global names
    q = TaskQueue()
    names = {}
    keep = []
    for n, t in enumerate(times):
        task = Task(n)
        keep.append(task)
        names[id(task)] = n
        q.push(task, t)
    return q, keep

def numbers(seed, count, span):
    x = seed
    for _ in range(count):
        x = (x * 1103515245 + 12345) & 0x7fffffff
        yield x // 7 % span

for times in ((), (1,), (1, 1), (2, 1), (1, 2, 3), (3, 2, 1), (5, 5, 5, 1, 5, 5), (1, 3, 2, 3, 2, 1),
              (9, 8, 7, 7, 8, 9, 7, 8, 9), range(20), range(20, 0, -1)):
    q, keep = fill(times)
    print(list(times), drain(q))
for seed in range(1, 30):
    times = list(numbers(seed, 12, 1000))
    q, keep = fill(times)
    print(seed, drain(q))
# Removing from anywhere.
for gone in range(10):
    q, keep = fill([4, 7, 1, 9, 3, 8, 2, 6, 0, 5])
    q.remove(keep[gone])
    print(gone, drain(q))
for seed in range(1, 20):
    times = list(numbers(seed, 16, 500))
    q, keep = fill(times)
    out = []
    for n in (3, 7, 11, 0, 15):
        q.remove(keep[n])
    if seed % 3 == 0:
        out.append(names[id(q.pop())])
    print(seed, out, drain(q))
# Across the end of the counter.
q, keep = fill([10, (1 << 60) + 5, 3])
print(q.peek() is not None)
