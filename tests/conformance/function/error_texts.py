# truth: reference 1.25
# The sentence names the function and what it was given.
def no_args():
    return 1


def needs_three(a, b, c):
    return 1


class Thing:
    def __init__(self, size):
        self.size = size

    def method(self, x):
        return x


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: no_args(1))
attempt(lambda: needs_three(1))
attempt(lambda: needs_three(1, 2, 3, 4))
attempt(lambda: needs_three(1, 2, c=3, d=4))
attempt(lambda: needs_three(1, 2, 3, a=1))
attempt(lambda: needs_three(b=1, c=2))
attempt(lambda: Thing())
attempt(lambda: Thing(1, 2))
attempt(lambda: Thing(size=1).method())
attempt(lambda: Thing(1).method(1, 2))
attempt(lambda: Thing(1)(2))
attempt(lambda: None())
attempt(lambda: (1, 2)(3))
attempt(lambda: "text"())
attempt(lambda: undefined_name())
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: abs(x=1))
