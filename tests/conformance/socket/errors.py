# truth: reference 1.25
# Which OSError each operation gives in each state of a socket.
import socket
import time
from loopback import free_port

free = socket.getaddrinfo("127.0.0.1", free_port())[0][-1]

def new():
    return socket.socket()

def bound():
    s = socket.socket()
    s.bind(socket.getaddrinfo("127.0.0.1", 0)[0][-1])
    return s

def listening():
    s = bound()
    s.listen(1)
    s.setblocking(False)
    return s

def connected():
    l = socket.socket()
    l.setsockopt(1, 2, 1)
    l.bind(free)
    l.listen(1)
    c = socket.socket()
    c.connect(free)
    s, _ = l.accept()
    keep.append(s)
    l.close()
    c.setblocking(False)
    return c

def gone():
    c = connected()
    keep.pop().close()
    time.sleep_ms(2)
    return c

def reset():
    c = gone()
    c.send(b"x")
    time.sleep_ms(5)
    return c

def closed():
    s = socket.socket()
    s.close()
    return s

def datagram():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.setblocking(False)
    return s

keep = []
operations = [
    ("recv", 5), ("recv", 0), ("recv", 5, socket.MSG_DONTWAIT), ("recvfrom", 5), ("send", b"ab"), ("send", b""),
    ("sendto", b"ab", free), ("sendto", b"ab", 0, free), ("read", 3), ("read",), ("read", 0), ("readline",),
    ("readinto", bytearray(3)), ("write", b"ab"), ("accept",), ("listen",), ("listen", 3),
    ("bind", free), ("connect", free), ("bind", b"x"), ("connect", b""), ("setsockopt", 1, 2, 1),
    ("setsockopt", 1, 2, b"\1\0\0\0"), ("setsockopt", 1, 2, b""), ("setsockopt", 99, 1, 1), ("setsockopt", 1, 999, 1),
    ("setblocking", False), ("settimeout", 0), ("settimeout", None), ("settimeout", 0.5), ("close",),
]
def shown(args):
    return ["ADDRESS" if a is free else a for a in args]

for make in (new, bound, listening, connected, gone, reset, closed, datagram):
    for name, *args in operations:
        s = make()
        keep.append(s)
        try:
            result = getattr(s, name)(*args)
            if name == "accept" or name == "recvfrom":
                result = type(result)
            print(make.__name__, name, shown(args), result)
        except BaseException as e:
            print(make.__name__, name, shown(args), type(e).__name__, e.args)
        while keep:
            keep.pop().close()
