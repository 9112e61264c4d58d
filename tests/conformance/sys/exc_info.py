# truth: reference 1.25
# sys.exc_info: the exception being handled.
import sys

print(sys.exc_info())


def show():
    kind, value, traceback = sys.exc_info()
    print(kind, repr(value), traceback)


show()
for error in (ValueError(1), KeyError('k'), StopIteration(), OSError(5), SystemExit(2), KeyboardInterrupt()):
    try:
        raise error
    except BaseException as e:
        show()
        print(sys.exc_info()[1] is e)
    show()
try:
    1 / 0
except ZeroDivisionError:
    show()


def g():
    try:
        raise IndexError('in g')
    except IndexError:
        show()
        return sys.exc_info()[0]


print(g())
print(sys.exc_info())
