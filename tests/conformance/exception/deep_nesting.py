# truth: reference 1.25
# Many handlers at once: each is entered and left in order.
def f(which):
    out = []
    try:
        try:
            try:
                try:
                    if which == "a":
                        raise ValueError
                    if which == "b":
                        raise KeyError
                    if which == "c":
                        return out + ["returned"]
                    out.append("fell")
                except ValueError:
                    out.append("value")
                    raise IndexError
                finally:
                    out.append("f1")
            except IndexError:
                out.append("index")
                raise TypeError
            finally:
                out.append("f2")
        except (TypeError, KeyError) as e:
            out.append(type(e).__name__)
        else:
            out.append("else3")
        finally:
            out.append("f3")
    finally:
        out.append("f4")
    return out


for which in "abcd":
    print(which, f(which))


def g():
    for i in range(3):
        try:
            try:
                yield i
            finally:
                yield "cleanup %d" % i
        except GeneratorExit:
            print("closed")
            raise


print(list(g()))


def many(n):
    try:
        if n:
            return many(n - 1)
        raise ValueError("deep")
    finally:
        total.append(n)


total = []
try:
    many(15)
except ValueError as e:
    print(e, total)
