# Calls every method of every type and every function of every module with random and hostile
# arguments. Whatever is raised is right; a crash, a report of a sanitizer or a hang is not.
#
#   krait-vm hostile.py SEED ROUNDS [v]     v: prints each call before it is made
import sys

sys.path.append("/")  # nothing to be imported by chance

# Would end the process, wait, reach out of it, or raise in what comes next.
LEFT_OUT = {
    "sys": ("exit", "atexit", "settrace", "stdin", "stdout", "stderr", "modules", "path", "argv"),
    "micropython": ("heap_lock", "mem_info", "qstr_info"),
    "socket": ("getaddrinfo", "socket"),
    "select": (),
    "asyncio": ("run", "run_until_complete", "start_server", "open_connection", "new_event_loop"),
    "time": ("sleep", "sleep_ms", "sleep_us"),
    "builtins": ("input", "exit", "__import__", "exec", "eval", "execfile", "compile", "help", "print"),
    "gc": ("disable", "threshold"),
}
MODULES = (
    "builtins", "array", "binascii", "cmath", "collections", "cryptolib", "deflate", "errno", "framebuf", "gc", "hashlib",
    "heapq", "io", "json", "math", "micropython", "platform", "random", "re", "select", "socket", "struct", "sys", "time",
    "uctypes", "_asyncio", "asyncio",
)


class Random:
    def __init__(self, seed):
        self.state = seed * 2654435761 % 4294967296 or 1

    def below(self, limit):
        self.state ^= self.state << 13 & 0xFFFFFFFF
        self.state ^= self.state >> 17
        self.state ^= self.state << 5 & 0xFFFFFFFF
        return self.state % limit

    def pick(self, items):
        return items[self.below(len(items))]


rng = Random(int(sys.argv[1]))
pool = []


# Changes some value under the feet of whoever looks at it.
def disturb():
    value = rng.pick(pool) if pool else None
    kind = rng.below(8)
    try:
        if kind == 0:
            value.clear()
        elif kind == 1:
            value.extend(value)
        elif kind == 2:
            value.pop()
        elif kind == 3:
            value.append(rng.pick(pool))
        elif kind == 4:
            value[:] = type(value)()
        elif kind == 5:
            value.update({rng.below(9): 1})
        elif kind == 6:
            value.close()
        elif isinstance(value, (list, bytearray)) and len(value) < 1000:
            value += value
    except Exception:
        pass


def answer(*usual):
    disturb()
    choice = rng.below(len(usual) + 3)
    if choice < len(usual):
        return usual[choice]
    if choice == len(usual):
        raise rng.pick((ValueError, StopIteration, TypeError, MemoryError, KeyError, IndexError))("hostile")
    return rng.pick(pool) if pool else None


class Hostile:
    def __eq__(self, other):
        return answer(True, False)

    def __lt__(self, other):
        return answer(True, False)

    def __gt__(self, other):
        return answer(True, False)

    def __le__(self, other):
        return answer(True, False)

    def __ge__(self, other):
        return answer(True, False)

    def __hash__(self):
        return answer(1, 2, 1 << 70)

    def __index__(self):
        return answer(0, 1, 3, -1, 1 << 40)

    def __int__(self):
        return answer(0, 7, -1)

    def __float__(self):
        return answer(0.5, 1e300)

    def __len__(self):
        return answer(0, 3, 1000)

    def __bool__(self):
        return answer(True, False)

    def __getitem__(self, index):
        return answer(1, "x", b"yz")

    def __setitem__(self, index, value):
        return answer(None)

    def __delitem__(self, index):
        return answer(None)

    def __contains__(self, item):
        return answer(True, False)

    def __iter__(self):
        return answer(iter([1, 2]), self)

    def __next__(self):
        return answer(1, 2, None)

    def __repr__(self):
        return answer("hostile")

    def __str__(self):
        return answer("hostile")

    def __call__(self, *args, **names):
        return answer(None, 1, args)

    def __add__(self, other):
        return answer(1, "text", [])

    def __radd__(self, other):
        return answer(1, "text")

    def __mul__(self, other):
        return answer(2)

    def __enter__(self):
        return answer(self)

    def __exit__(self, *args):
        return answer(True, False)

    def keys(self):
        return answer([1, 2], iter(()))

    def write(self, data):
        return answer(0, len(data), 1 << 40, -1, None)

    def readinto(self, data):
        try:
            data[0:2] = b"ab"
        except Exception:
            pass
        return answer(0, 1, len(data), 1 << 40, -5, None)

    def read(self, size=-1):
        return answer(b"", b"abc", "text", bytearray(30))

    def readline(self):
        return answer(b"\n", b"abc", "text")

    def ioctl(self, request, arg):
        return answer(0, arg, -1, 1 << 40)


class HostileList(list):
    def __eq__(self, other):
        return answer(True, False)

    def __len__(self):
        return answer(0, 5)

    def append(self, value):
        disturb()
        super().append(value)


class HostileText(str):
    def __hash__(self):
        return answer(3)

    def __eq__(self, other):
        return answer(True, False)


class HostileInt(int):
    def __index__(self):
        return answer(1, 5)


def numbers():
    yield 1
    disturb()
    yield 2


async def waits():
    disturb()


class Slices:
    def __getitem__(self, index):
        return index


def plain_values():
    yield from (0, 1, -1, 2, 3, 7, 8, 255, 256, 1 << 31, 1 << 62, -(1 << 63), 1 << 64, 1 << 200, True, False, None, ..., 0.0, -1.5)
    yield from (1e300, float("inf"), float("nan"), 2j, 1 + 1j, "", "a", "text", "é€😀", "%d %s", "{} {0!r:>9}", "a" * 300, "B", "<HIq", "(a*)*b")
    yield from (b"", b"x", b"bytes\x00\xff", b"z" * 200, (), (1,), ("a", 1), ((1, 2), (3, 4)), range(5), range(9, 0, -2), Slices()[1::2])


def fresh_values():
    values = [value for value in plain_values()]
    values += [[], [1, 2, 3], [3, 1, 2] * 5, ["a", "b"], {}, {1: 2}, {"a": 1, "b": [2]}, set(), {1, 2, 3}, frozenset((1, 2))]
    values += [bytearray(), bytearray(b"abcdef"), bytearray(64), memoryview(bytearray(b"view of octets")), memoryview(b"fixed")]
    values += [Hostile(), Hostile(), HostileList([1, 2]), HostileText("x"), HostileInt(4), numbers(), waits(), iter([1, 2]), Hostile, int, str]
    values += [enumerate([1]), zip("ab", [1, 2]), map(len, ["a"]), filter(None, [0, 1]), reversed([1, 2]), object(), ValueError("v"), OSError(2)]
    values += [lambda *a, **k: answer(1), lambda x: x, len, [].append, property(len), staticmethod(len), classmethod(len), [[]], ([1], {2: 3})]
    return values


modules = []
functions = []
types = []


def gather():
    for name in MODULES:
        try:
            module = __import__(name)
        except ImportError:
            continue
        modules.append(module)
        for member in sorted(dir(module)):
            if member.startswith("__") or member in LEFT_OUT.get(name, ()):
                continue
            value = getattr(module, member)
            if isinstance(value, type) and not issubclass(value, BaseException):
                types.append((name + "." + member, value))
            elif callable(value):
                functions.append((name + "." + member, value))


def show(value):
    try:
        return repr(value)[:60]
    except BaseException:
        return "<unshown>"


verbose = len(sys.argv) > 3


def arguments():
    return [rng.pick(pool) for _ in range(rng.below(5))]


def call(name, function):
    args = arguments()
    names = {}
    if rng.below(8) == 0:
        names = {rng.pick(("key", "reverse", "sep", "end", "default", "file", "x")): rng.pick(pool)}
    if verbose:
        print(name, [show(a) for a in args], {k: show(v) for k, v in names.items()})
    return function(*args, **names) if names else function(*args)


def call_method():
    value = rng.pick(pool)
    members = dir(value)
    if not members:
        return None
    member = rng.pick(members)
    if member in ("recv", "accept", "connect", "readline") and type(value).__name__ == "socket":
        return None
    return call(show(value) + "." + member, getattr(value, member))


def store_slice(a, b, c):
    a[b:c] = rng.pick(pool)


def delete_slice(a, b, c):
    del a[b:c]


def store_item(a, b, c):
    a[b] = c


def add_in_place(a, b, c):
    a += b
    return a


def walk(a, b, c):
    n = 0
    for x in a:
        disturb()
        n += 1
        if n > 20:
            break
    return n


def set_attribute(a, b, c):
    setattr(a, rng.pick(dir(a)), b)


OPERATIONS = (
    lambda a, b, c: a + b, lambda a, b, c: a - b, lambda a, b, c: a * b if b not in (1 << 31, 1 << 62, 1 << 64) else 0,
    lambda a, b, c: a / b, lambda a, b, c: a // b, lambda a, b, c: a % b, lambda a, b, c: a & b, lambda a, b, c: a | b,
    lambda a, b, c: a ^ b, lambda a, b, c: a @ b, lambda a, b, c: a < b, lambda a, b, c: a == b, lambda a, b, c: a != b,
    lambda a, b, c: a >= b, lambda a, b, c: a in b, lambda a, b, c: not a, lambda a, b, c: -a, lambda a, b, c: ~a, lambda a, b, c: a[b],
    lambda a, b, c: a[b:c], lambda a, b, c: a[::b], lambda a, b, c: "%s %r" % (a, b), lambda a, b, c: "{} {!r}".format(a, b),
    lambda a, b, c: f"{a}{b!r}", lambda a, b, c: [*a, *b], lambda a, b, c: {**a}, lambda a, b, c: pow(a, b, c), lambda a, b, c: sorted(a, key=b),
    lambda a, b, c: a if a else b, lambda a, b, c: isinstance(a, b), lambda a, b, c: hash(a), lambda a, b, c: list(a)[:50],
    store_slice, delete_slice, store_item, add_in_place, walk, set_attribute,
)


def operate():
    number = rng.below(len(OPERATIONS))
    a, b, c = rng.pick(pool), rng.pick(pool), rng.pick(pool)
    if verbose:
        print("operation", number, show(a), show(b), show(c))
    return OPERATIONS[number](a, b, c)


def step():
    kind = rng.below(10)
    if kind < 4:
        return call_method()
    if kind < 6:
        return call(*rng.pick(functions))
    if kind < 7:
        return call(*rng.pick(types))
    return operate()


def is_small(value):
    try:
        return not isinstance(value, (str, bytes, bytearray, list, tuple, dict, int)) or isinstance(value, int) and -(1 << 300) < value < 1 << 300 or len(value) < 5000
    except BaseException:
        return False


def main(rounds):
    gather()
    for _ in range(rounds):
        pool[:] = fresh_values()
        for _ in range(60):
            result = None
            try:
                result = step()
            except BaseException as e:
                result = e if rng.below(9) == 0 else None
            if result is not None and is_small(result):
                pool[rng.below(len(pool))] = result
    print("done", rounds)


main(int(sys.argv[2]))
