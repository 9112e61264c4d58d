# truth: reference 1.25
# register, modify, unregister: what they take, and the module's names.
import io
import select
import socket

def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e.args)

print(select.POLLIN, select.POLLOUT, select.POLLERR, select.POLLHUP)
p = select.poll()
print(p, sorted(n for n in dir(p) if n[0] != "_"))
show(select.poll, 1)
s = socket.socket()
for args in ((), (s, 1, 2), (object(),), ("text",), (b"x",), (None,), (1.5,), ([],), (s, "x"), (s, None)):
    show(select.poll().register, *args)
show(p.register, s)
show(p.register, s, 1)
for args in ((), (s,), (s, "x"), (object(), 1), (5, 1), (s, 4), (s, 0)):
    show(p.modify, *args)
for args in ((), (s, 1), (object(),), (5,), (s,), (s,)):
    show(p.unregister, *args)
show(p.modify, s, 1)
for args in (("x",), (1, 2), (0.5,), ([],), (0,), (1,)):
    show(p.poll, *args)
for args in (("x",), (1, 2, 3), (0, "x")):
    show(p.ipoll, *args)
print(p.ipoll(0) is p, list(p.ipoll(0)), list(p))
