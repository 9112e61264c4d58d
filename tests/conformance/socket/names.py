# truth: reference 1.25
# Constants and the functions of addresses.
import socket

def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e.args)

for n in sorted("AF_INET AF_INET6 AF_UNIX MSG_DONTROUTE MSG_DONTWAIT SOCK_DGRAM SOCK_RAW SOCK_STREAM SOL_SOCKET SO_BROADCAST SO_ERROR SO_KEEPALIVE SO_LINGER SO_REUSEADDR".split()):
    print(n, getattr(socket, n))
for host in ("127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "fe80::1", "1.2.3", "", "1.2.3.4.5", b"127.0.0.1"):
    for port in (0, 80, 65535, 70000, "8080", "http-no", -1):
        show(socket.getaddrinfo, host, port, 0, socket.SOCK_STREAM, 0, 4)
for rest in ((), (2,), (10,), (2, 1), (2, 2), (0, 2), (0, 1, 6), (0, 1, 17), (0, 0, 0, 4), (99,), (2, 99)):
    show(socket.getaddrinfo, "127.0.0.1", 53, *rest)
for args in ((), ("127.0.0.1",), (None, 80), ("127.0.0.1", None), ("127.0.0.1", 1, 2, 3, 4, 5, 6), (1, 1)):
    show(socket.getaddrinfo, *args)
for text in ("127.0.0.1", "0.0.0.0", "1.2.3", "1.2.3.256", "", "::1", b"9.8.7.6"):
    show(socket.inet_pton, socket.AF_INET, text)
for text in ("::1", "::", "fe80::1:2", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "::ffff:1.2.3.4", "1.2.3.4", ":"):
    show(socket.inet_pton, socket.AF_INET6, text)
for args in ((99, "1"), (2, 5), (2,), (2, None), ("2", "1.2.3.4")):
    show(socket.inet_pton, *args)
for octets in (b"\x7f\0\0\1", bytearray(b"\xff\xff\xff\xff"), b"12345", "1234"):
    show(socket.inet_ntop, socket.AF_INET, octets)
for octets in (bytes(16), bytes(15) + b"\1", b"1234567890123456"):
    show(socket.inet_ntop, socket.AF_INET6, octets)
for args in ((99, bytes(16)), (2, 5), (2,), (2, None)):
    show(socket.inet_ntop, *args)
for host in ("1.2.3.4", "::1", "1:2:3:4:5:6:7:8"):
    address = socket.getaddrinfo(host, 1234, 0, 1)[0][-1]
    print(address, socket.sockaddr(address), socket.sockaddr(bytes(address)), socket.sockaddr(memoryview(address)))
for octets in (b"ab", b"abcd", b"\x01\0/tmp/x", 5, None, "abcd"):
    show(socket.sockaddr, octets)
