# truth: reference 1.25
# A captured variable that is not yet set, or was deleted.
def late():
    def inner():
        return value
    try:
        print(inner())
    except NameError as e:
        print("NameError:", e)
    value = "set"
    return inner()


print(late())


def deleted():
    value = 1

    def inner():
        return value
    del value
    try:
        return inner()
    except NameError as e:
        return "NameError: %s" % e


print(deleted())


def conditional(flag):
    if flag:
        x = 1
    try:
        return x
    except NameError:
        return "unset"


print(conditional(True), conditional(False))
x = "global"


def reads_global():
    return x


def writes_local():
    x = "local"
    return x, reads_global()


print(writes_local(), x)


def recursive_inner(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


print(recursive_inner(6))
