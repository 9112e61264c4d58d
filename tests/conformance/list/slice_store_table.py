# truth: reference 1.25
# Assignment to slices and their deletion, for many ends and right sides.

ENDS = [None, 0, 2, 4, 9, -1, -4]
RIGHT = [[], ["x"], ["x", "y", "z"], (1, 2), range(2)]


def store(start, stop, right):
    items = list("abcd")
    try:
        items[start:stop] = right
    except Exception as error:
        return type(error).__name__ + " " + str(error)
    return "".join([str(item) for item in items])


def delete(start, stop, step):
    items = list("abcdef")
    try:
        del items[start:stop:step]
    except Exception as error:
        return type(error).__name__ + " " + str(error)
    return "".join(items)


for start in ENDS:
    for stop in ENDS:
        print(start, stop, [store(start, stop, right) for right in RIGHT])
for step in (None, 1, 2, -1):
    for start in ENDS:
        print("del", step, start, [delete(start, stop, step) for stop in ENDS])
for right in (5, None, "text", {1: 2}, {3}, b"ab"):
    print(repr(right), store(1, 2, right))
items = [0, 1, 2, 3, 4, 5]
try:
    items[::2] = ["a", "b", "c"]
    print(items)
except Exception as error:
    print(type(error).__name__, error)
for index in (5, 6, -6, -7, "a", None, 1.0):
    try:
        items[index] = "new"
        print(index, items)
        del items[index]
        print(index, items)
    except Exception as error:
        print(repr(index), type(error).__name__, error)
