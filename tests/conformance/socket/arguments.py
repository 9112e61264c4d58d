# truth: reference 1.25
# What the methods and the type take.
import socket

def show(s, name, *args):
    try:
        print(name, args, getattr(s, name)(*args))
    except BaseException as e:
        print(name, args, type(e).__name__, e.args)

class Module:
    pass

for args in ((), (2,), (2, 1), (2, 1, 0), (2, 2, 17), (1,), (99,), (2, 99), (2, 1, 99)):
    try:
        s = socket.socket(*args)
        print(args, type(s).__name__, str(s)[:8])
        s.close()
    except BaseException as e:
        print(args, type(e).__name__, e.args)
s = socket.socket()
s.setblocking(False)
for name in ("sendto", "connect", "bind", "setsockopt", "settimeout", "setblocking", "write"):
    show(s, name)
    show(s, name, None)
    show(s, name, "x", None)
    show(s, name, 1, 2, 3, 4, 5)
for name in ("accept", "close", "fileno"):
    show(s, name, 1)
show(s, "listen", 1, 2)
show(s, "read", 1, 2)
show(s, "missing")
for n in sorted(n for n in dir(socket.socket) if n not in ("sendall", "__class__", "__name__", "__bases__", "__dict__")):
    print(n)
print(s == s, s == socket.socket(), s is s, hasattr(s, "ioctl"), hasattr(s, "__enter__"))
for f in (iter, len, next):
    try:
        f(s)
    except TypeError as e:
        print(e)
