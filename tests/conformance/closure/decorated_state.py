# truth: reference 1.25
# Closures over loop variables of comprehensions, defaults and exceptions.
def table():
    rows = {}
    for name in ("add", "sub"):
        def op(a, b, name=name):
            return (name, a + b if name == "add" else a - b)
        rows[name] = op
    return rows


t = table()
print(t["add"](5, 3), t["sub"](5, 3))


def guard(f):
    errors = []

    def call(*args):
        try:
            return f(*args)
        except Exception as e:
            errors.append(type(e).__name__)
            return None
    call_errors = lambda: errors
    return call, call_errors


div, failed = guard(lambda a, b: a // b)
print(div(7, 2), div(1, 0), div("x", 1), failed())


def toggles(n):
    states = [False] * n

    def flip(i):
        states[i] = not states[i]
        return states
    return [lambda i=i: flip(i) for i in range(n)]


a, b, c = toggles(3)
print(a(), c(), a())


def history():
    last = None

    def remember(value):
        nonlocal last
        try:
            return last
        finally:
            last = value
    return remember


h = history()
print(h(1), h(2), h(3))
