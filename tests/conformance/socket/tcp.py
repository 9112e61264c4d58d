# truth: reference 1.25
# A conversation over TCP: partial reads, lines, the end.
import socket
import time
from loopback import free_port

address = socket.getaddrinfo("127.0.0.1", free_port())[0][-1]
l = socket.socket()
l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(l.bind(address), l.listen(2))
c = socket.socket()
print(c.connect(address))
s, peer = l.accept()
print(type(s).__name__, type(peer).__name__, len(peer), socket.sockaddr(peer)[:2])

def pause():
    time.sleep_ms(5)

print(c.send(b"hello\nworld\nlong line without end"))
pause()
print(s.recv(3), s.readline(), s.read(3), s.readline(), s.recv(100))
print(c.write(b"abcdef"), c.write(b"abcdef", 2), c.write(b"abcdef", 2, 3), c.write("text"), c.write(bytearray(b"ba")))
pause()
print(s.recv(4, 2), s.recv(4), s.recv(100))
b = bytearray(8)
print(c.send(memoryview(b"0123456789")[2:7]))
print(s.readinto(b, 2), b, s.readinto(b, 3), b)
c.send(b"12345678rest")
print(s.readinto(b), b, s.recv(10))
s.setblocking(False)
for f in (s.read, s.readline):
    print(f())
print(s.read(5), s.readinto(b), s.readinto(b, 0))
for f in (s.recv, s.recvfrom):
    try:
        f(1)
    except OSError as e:
        print(e.args)
c.send(b"part")
pause()
print(s.read(10), s.read(10))
c.send(b"a\nb")
pause()
print(s.readline(), s.readline(), s.readline())
s.settimeout(0.01)
for name, args in (("recv", (1,)), ("read", (1,)), ("readline", ()), ("recvfrom", (1,)), ("readinto", (b,))):
    try:
        getattr(s, name)(*args)
    except OSError as e:
        print(name, e.args)
l.settimeout(0.01)
try:
    l.accept()
except OSError as e:
    print("accept", e.args)
s.settimeout(None)
c.send(b"last words")
c.close()
print(s.read(4), s.read(), s.read(), s.recv(5), s.readline(), s.readinto(b))
