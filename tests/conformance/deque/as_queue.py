# truth: reference 1.25
# A deque as a queue and as a stack: 30 steps around the ring.

from collections import deque

OBJECTS = [
    "(1, 0)", "(2, 0)", "(3, 0)", "(4, 1)", "(5, 0)",
]
OPERATIONS = [
   
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 1 % 7 < 2: d.append(i)\n        elif i * 2 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 1 % 7 < 3: d.append(i)\n        elif i * 2 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 1 % 7 < 4: d.append(i)\n        elif i * 2 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 2 % 7 < 2: d.append(i)\n        elif i * 3 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 2 % 7 < 3: d.append(i)\n        elif i * 3 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 2 % 7 < 4: d.append(i)\n        elif i * 3 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 3 % 7 < 2: d.append(i)\n        elif i * 4 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 3 % 7 < 3: d.append(i)\n        elif i * 4 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
    "d = deque((), x[0], x[1])\nr = []\nfor i in range(30):\n    try:\n        if i * 3 % 7 < 4: d.append(i)\n        elif i * 4 % 5 < 2: r.append(d.popleft())\n        elif i % 3: d.appendleft(-i)\n        else: r.append(d.pop())\n    except IndexError as e:\n        r.append(e.args[0])\nx = (r, list(d))",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"])
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"])


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
