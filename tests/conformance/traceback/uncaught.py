# truth: reference 1.25
# An uncaught exception prints the chain of calls, innermost last.
def inner(x):
    return 10 // x


def middle(x):
    y = inner(x)
    return y


def outer():
    return middle(0)


print(middle(5))
outer()
print("never")
