# truth: reference 1.25
# Files and descriptors; sys.stdin at its end.
import select
import sys

p = select.poll()
p.register(sys.stdout, select.POLLOUT)
print([(s is sys.stdout, ev & 4) for s, ev in p.poll(0)])
p.unregister(sys.stdout)
print(p.poll(0))
p.register(1, 4)
print(p.poll(0))
p.modify(1, 0)
print(p.poll(0))
p.unregister(1)
p.register(987, 1)
print(p.poll(0))
print(p.poll(-1))
print([(s, ev) for s, ev in p.ipoll(-1, 1)])
p.unregister(987)
print(p.poll(2))
