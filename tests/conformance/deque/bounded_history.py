# truth: reference 1.25
# deques as histories, buffers and rings in programs, walked and indexed as they fill.

from collections import deque

recent = deque((), 3)
for n in range(8):
    recent.append(n * n)
    print(n, list(recent), len(recent), recent[0], recent[-1], sum(recent) / len(recent), 4 in list(recent))
while recent:
    print(recent.popleft(), list(recent))
both = deque((), 5)
for n in range(12):
    (both.append if n % 3 else both.appendleft)(n)
    print(n, list(both))
while len(both) > 1:
    print(both.pop() if len(both) % 2 else both.popleft(), [x for x in both])
people = deque(range(1, 11), 10)
out = []
while people:
    for _ in range(2):
        people.append(people.popleft())
    out.append(people.popleft())
print(out)
d = deque((), 2, 1)
for x in 'abc':
    try:
        d.append(x)
        print('put', x, list(d))
    except IndexError as e:
        print('full', e)
for _ in range(3):
    try:
        print('got', d.popleft())
    except IndexError as e:
        print('empty', e)
