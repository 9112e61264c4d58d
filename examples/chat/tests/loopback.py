# An address on the loopback interface where nobody listens: others run at the same time.
import socket
import time


def free_port():
    port = time.time_ns() // 1000 % 20000
    while True:
        port = (port + 1) % 20000
        s = socket.socket()
        try:
            s.bind(socket.getaddrinfo("127.0.0.1", 20000 + port)[0][-1])
            return 20000 + port
        except OSError:
            pass
        finally:
            s.close()
