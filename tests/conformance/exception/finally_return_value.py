# truth: reference 1.25
# The value to return is computed before finally runs.
def f():
    x = 1
    try:
        return x
    finally:
        x = 2


def g():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def h(n):
    for i in range(n):
        try:
            return i
        finally:
            print("leaving at", i)
    return "empty"


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def chain():
    try:
        try:
            raise ValueError(1)
        finally:
            print("unwinding")
    except ValueError as e:
        return "handled", e.args
    finally:
        print("last")


print(f(), g(), h(3), h(0))
print(nested())
print(chain())


def loop():
    out = []
    for i in range(3):
        for j in range(3):
            try:
                if j == 1:
                    continue
                if i == 1:
                    break
                out.append((i, j))
            finally:
                out.append("f%d%d" % (i, j))
    return out


print(loop())
