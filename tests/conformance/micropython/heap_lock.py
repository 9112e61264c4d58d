# truth: reference 1.25
# micropython.heap_lock: what allocates fails until as many heap_unlock calls.
import micropython


def make_list():
    return [1, 2, 3]


def make_text():
    return 'a' + str(make_text)


def make_dict():
    return {}


def make_object():
    return object()


def add_ints():
    return 3 + 4


def keep_local():
    a = 5
    b = a
    return b


def attempt(f):
    text = None
    error = None
    micropython.heap_lock()
    try:
        text = f()
    except MemoryError as e:
        error = e
    left = micropython.heap_unlock()
    print(f.__name__, text, repr(error), left)


for f in (make_list, make_text, make_dict, add_ints, keep_local):
    attempt(f)


def depth():
    micropython.heap_lock()
    micropython.heap_lock()
    micropython.heap_lock()
    a = micropython.heap_unlock()
    b = micropython.heap_unlock()
    c = micropython.heap_unlock()
    print(a, b, c)


depth()
print(make_list())
