# truth: reference 1.25
# What a socket is ready for, in each of its states.
import select
import socket
import time
from loopback import free_port

def ready(s, events=None):
    p = select.poll()
    if events is None:
        p.register(s)
    else:
        p.register(s, events)
    found = p.poll(20)
    return [ev for _, ev in found], [x is s for x, _ in found]

address = socket.getaddrinfo("127.0.0.1", free_port())[0][-1]
l = socket.socket()
print("new", ready(l))
l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
l.bind(address)
print("bound", ready(l))
l.listen(1)
print("listening", ready(l))
c = socket.socket()
c.connect(address)
print("one waits", ready(l), ready(l, 1), ready(l, 4))
s, _ = l.accept()
print("accepted", ready(l), ready(s), ready(s, 1), ready(s, 4), ready(c))
c.send(b"x")
print("sent", ready(s), ready(s, 1), ready(s, 4), ready(s, 0))
s.recv(1)
print("read", ready(s))
c.close()
print("other side closed", ready(s), ready(s, 1), ready(s, 4))
print(s.recv(5), ready(s, 1))
s.send(b"x")
print("reset", [sorted(ready(s, e)[0]) for e in (0, 1, 4)])
d = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print("datagram", ready(d), ready(d, 1))
for closed in (s, d, l):
    closed.close()
print("closed", ready(s) if 0 else None)

# Many at a time, with changes between.
l = socket.socket()
l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
l.bind(socket.getaddrinfo("127.0.0.1", free_port())[0][-1] if 0 else address)
l.listen(5)
pairs = []
for n in range(5):
    c = socket.socket()
    c.connect(address)
    pairs.append((c, l.accept()[0]))
p = select.poll()
number = {}
for n, (c, s) in enumerate(pairs):
    p.register(s, select.POLLIN)
    number[id(s)] = n

def who():
    return sorted(number[id(s)] for s, ev in p.poll(5))

print(who())
for n in (3, 1, 4):
    pairs[n][0].send(b"hello")
    time.sleep_ms(2)
    print(who())
pairs[1][1].recv(3)
print(who())
pairs[1][1].recv(3)
print(who())
p.unregister(pairs[3][1])
print(who())
p.modify(pairs[4][1], 0)
print(who())
p.modify(pairs[0][1], select.POLLOUT)
print(who())
seen = []
for s, ev in p.ipoll(5):
    seen.append((number[id(s)], ev))
    p.unregister(s)
print(seen, who())
