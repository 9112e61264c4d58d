# truth: reference 1.25
# while with constant, chained and side-effecting conditions.
n = 0
while True:
    n += 1
    if n == 3:
        continue
    if n > 4:
        break
print(n)
while 1:
    break
else:
    print("never")
while 0:
    print("never")
else:
    print("else of while 0")
while False:
    pass
while None: print("never")
while "":
    print("never")
else: print("else of an empty text")
while "text":
    n -= 1
    if not n: break
print(n)
while not n:
    n = 1
while n < 5 and n != 3:
    n += 1
print(n)
while n < 2 or n > 0:
    n -= 1
    if n == 1 or n == 0:
        break
print(n)
l = [1, 2, 3]
while l:
    print(l.pop(), end=" ")
else:
    print("empty")
while (x := len(l)) < 3:
    l.append(x)
print(l)
while 0 < len(l) < 10:
    l += l
print(len(l))
while not (not l or l[0] == "stop"):
    l[0] = "stop"
print(l[0])


def f(limit):
    i = 0
    while True:
        i += 1
        while True:
            if i % 2:
                break
            i += 1
            if i > limit:
                return i
        if i > limit * 2:
            return "too far"


print(f(5), f(0))


def g():
    while True:
        pass
        return "returned"


def h():
    while 1: return "once"


def k():
    if 1:
        while 0:
            return "never"
        else:
            return "else"


print(g(), h(), k())
i = 3
while i:
    i -= 1
    try:
        if i == 1:
            continue
    finally:
        print("finally", i)
