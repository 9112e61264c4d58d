# truth: reference 1.25
# Endless recursion is a RuntimeError that can be caught, again and again.
def forever(n):
    return forever(n + 1) + 1


for attempt in range(3):
    try:
        forever(0)
    except RuntimeError as e:
        print(attempt, type(e).__name__, e)


def depth(n):
    try:
        return depth(n + 1)
    except RuntimeError:
        return n


print(depth(0) > 50)


class Loop:
    def __getitem__(self, i):
        return self[i + 1]

    def method(self):
        return self.method()


for f in (lambda: Loop()[0], lambda: Loop().method()):
    try:
        f()
    except RuntimeError as e:
        print(e)


def gen():
    yield from gen()


try:
    next(gen())
except RuntimeError as e:
    print("generator:", e)
print("still alive", sum(range(10)))
