# truth: reference 1.25
# else runs when the body raised nothing, outside the protection of its except clauses.
def run(f):
    try:
        v = f()
    except ZeroDivisionError:
        print("except")
    else:
        print("else", v)
    print("after")


run(lambda: 1)
run(lambda: 1 // 0)


def early(n):
    try:
        if n == 0:
            return "returned from body"
        if n == 1:
            raise ValueError
    except ValueError:
        return "from except"
    else:
        return "from else"
    finally:
        print("finally", n)


print(early(0), early(1), early(2))
try:
    try:
        pass
    except KeyError:
        print("never")
    else:
        raise KeyError("raised in else")
except KeyError as e:
    print("outer caught", e)
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
    except ValueError:
        pass
    else:
        print("else", i)
else:
    print("never")
