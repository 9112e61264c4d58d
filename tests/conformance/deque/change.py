# truth: reference 1.25
# Both ends of a deque: what falls out, what is refused.

from collections import deque

OBJECTS = [
    "deque((), 3)", "deque([1], 3)", "deque([1, 2], 3)", "deque([1, 2, 3], 3)",
    "deque([1, 2, 3, 4], 3)", "deque((), 3, 1)", "deque([1, 2, 3], 3, 1)", "deque([1, 2], 0)",
    "deque('abc', 5)",
]
OPERATIONS = [
    "x.append(7)", "x.appendleft(7)", "x.pop()", "x.popleft()", "x.pop(0)", "x.append()",
    "x.append(1, 2)", "x.extend([7, 8])", "x.extend([])", "x.extend(range(5))", "x.extend(7)",
    "x.extend((i for i in 'ab'))", "x.append(7); x.appendleft(8)", "x.appendleft(7); x.append(8)",
    "x.popleft(); x.append(9)", "x.pop(); x.appendleft(9)", "x.popleft(); x.popleft()",
    "x.append(1); x.append(2); x.append(3); x.append(4)",
    "x.appendleft(1); x.appendleft(2); x.appendleft(3); x.appendleft(4)", "x[0] = 'x'",
    "x[-1] = 'y'", "x[5] = 1", "x['a'] = 1", "x[0:1] = [1]", "del x[0]", "x.new = 1", "x += [1]",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", list(names["x"]))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", list(names["x"]))


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
