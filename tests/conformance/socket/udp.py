# truth: reference 1.25
# Datagrams: whole or cut, from whom.
import socket
import time
from loopback import free_port

address = socket.getaddrinfo("127.0.0.1", free_port(), 0, socket.SOCK_DGRAM)[0][-1]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(address)
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(c.sendto(b"first", address), c.sendto(b"second", 0, address), c.sendto(b"", address))
data, peer = s.recvfrom(100)
print(data, type(peer).__name__, socket.sockaddr(peer)[:2])
print(s.recvfrom(3)[0], s.recv(10))
print(s.sendto(b"answer", peer), c.recv(10))
print(c.connect(address), c.send(b"direct"), s.recv(10), c.write(b"written"), s.recv(3))
s.setblocking(False)
for name in ("recv", "recvfrom"):
    try:
        getattr(s, name)(1)
    except OSError as e:
        print(name, e.args)
print(s.read(1), s.readinto(bytearray(4)))
try:
    c.sendto(b"x" * 70000, address)
except OSError as e:
    print(e.args)
