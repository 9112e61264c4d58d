# truth: reference 1.25
# Recursion to a depth that any board has room for gives the right answers.
def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


def power_set(items):
    return [[]] if not items else [s + t for s in power_set(items[1:]) for t in ([], [items[0]])]


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


def unwind(n, log):
    try:
        if n == 0:
            raise ValueError("bottom")
        unwind(n - 1, log)
    finally:
        log.append(n)


for n in range(0, 41, 8):
    print("count", n, count(n), is_even(n), is_odd(n))
for m in range(3):
    print("ackermann", m, [ackermann(m, n) for n in range(5)])
for n in range(5):
    print("hanoi", n, len(hanoi(n, "a", "b", "c")), hanoi(n, "a", "b", "c")[:3])
print(flatten([1, [2, [3, [4, [5, [6]], 7]]], [[[]]], 8]))
for n in range(4):
    print(power_set(list(range(n))))
print([collatz(n) for n in range(1, 12)])
log = []
try:
    unwind(12, log)
except ValueError as e:
    print(repr(e), log)
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(lambda x: x + 1, lambda x: x * 2, str)("7") if False else compose(lambda x: x + 1, lambda x: x * 2)(7))
fixed = (lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a))))
print([fixed(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(n) for n in range(8)])
