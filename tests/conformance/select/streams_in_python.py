# truth: reference 1.25
# Streams written in Python are asked by ioctl(3, events).
import io
import select

class Stream(io.IOBase):
    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    def ioctl(self, request, argument):
        self.asked.append((request, argument))
        if request == 3:
            return self.answer
        return -1

p = select.poll()
a, b = Stream(0), Stream(0)
p.register(a)
p.register(b, select.POLLIN)
print(a.asked, b.asked)
names = {id(a): "a", id(b): "b"}

def look(timeout=0):
    print(sorted((names[id(s)], ev) for s, ev in p.poll(timeout)), end=" ")
    print(sorted((names[id(s)], ev) for s, ev in p.ipoll(timeout)))

look()
print(sorted(set(a.asked)), sorted(set(b.asked)))
for x in (0, 1, 4, 5, 8, 16, 29):
    for y in (0, 1, 5):
        a.answer, b.answer = x, y
        print(x, y, end=": ")
        look()
a.answer = b.answer = 0
look(3)
p.modify(a, select.POLLOUT)
a.asked.clear()
look()
print(set(a.asked))
a.answer = 4
for flags in (0, 1, 1, 0):
    print(flags, [(names[id(s)], ev) for s, ev in p.ipoll(0, flags)])
a.asked.clear()
list(p.ipoll(0))
print(set(a.asked))
for code in (-1, -5, -22, -110):
    a.answer = code
    try:
        p.poll(0)
    except OSError as e:
        print(e.args)
p.unregister(a)
b.answer = 1
look()
a.answer = 0

# One that gets ready while somebody waits.
class Late(io.IOBase):
    count = 0

    def ioctl(self, request, argument):
        if request != 3:
            return -1
        self.count += 1
        return argument if self.count > 3 else 0

p = select.poll()
late = Late()
p.register(late, 1)
print([(s is late, ev) for s, ev in p.poll(1000)], late.count)
late.count = 0
print([(s is late, ev) for s, ev in p.poll()], late.count)
late.count = 0
print([(s is late, ev) for s, ev in p.poll(-1)], late.count)
