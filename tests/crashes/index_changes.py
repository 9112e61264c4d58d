# What indexes a row may change it: __index__ empties it, shortens it or lets it grow, and has others take the memory
# that it leaves. Whatever is raised is right; a crash or a sanitizer's report is not. A row that grows while it is walked
# ends with the heap: run with a small one.
import array, binascii, gc, io, struct
from collections import deque


class Y:
    def __init__(self, value=3):
        self.value = value

    def __index__(self):
        change(x)
        taken[:] = [bytearray(b"\xaa" * 8) for i in range(200)]
        gc.collect()
        return self.value

    __int__ = __index__


def empty(row):
    if isinstance(row, (list, bytearray)):
        row[:] = row[:0]


def shorten(row):
    if isinstance(row, (list, bytearray)):
        row[1:] = row[:0]


def grow(row):
    row.extend(b"z" * 5000 if not isinstance(row, list) else [7] * 5000)


OCTETS = """
x[Y():7]; x[2:Y()]; x[Y()]; x[Y():]; x[:Y()]; x[Y(1):Y(5)]; x[Y(8):Y(2)]; x[::Y(2)]; x[Y(20):]; x[-1:Y(-9)]; x[Y(-3)]
x[Y()] = 1; x[2] = Y(); x[-1] = Y(); x[Y()] = Y(); x[Y()] += 1; x[Y():5] = b'abcdefgh'; x[2:Y()] = b'12'; x[Y():5] = x; x[0:Y()] = x[Y():]
x[Y():5] = memoryview(x); x.find(b'5', Y()); x.find(b'5', 0, Y(8)); x.find(x, Y()); x.rfind(b'3', Y(1)); x.index(b'5', Y(2))
x.count(b'5', Y(2)); x.count(b'', Y(), Y(9)); x.startswith(b'3', Y()); x.endswith((b'9', x), Y(), Y(9)); x.split(b'5', Y())
x.replace(b'5', b'66', Y()); x.extend([Y(), Y()]); x.append(Y()); x * Y(); bytes(x[Y():9]); struct.unpack_from('4B', x, Y())
struct.pack_into('4B', x, Y(), 1, 2, 3, 4); struct.pack_into('4B', x, 0, 1, 2, Y(), 4); struct.pack_into('BB', x, Y(4), Y(), Y())
memoryview(x)[Y():8]; memoryview(x)[Y()]; memoryview(x)[Y()] = 5; memoryview(x)[1] = Y(); m = memoryview(x); m[Y():5] = b'ab'
m = memoryview(x); m[1:Y()] = m[2:4]; io.BytesIO(x).read(Y()); io.BytesIO(x).seek(Y()); binascii.hexlify(x[Y():])
int.from_bytes(x[Y():], 'big'); x.decode()[Y():]; [0, 1, 2, 3][Y()]; memoryview(array.array('B', x))[Y():5]
"""
ITEMS = """
x[Y():7]; x[2:Y()]; x[Y()]; x[Y():]; x[:Y()]; x[Y(8):Y(1):-1]; x[::Y(2)]; x[Y(20):]; x[Y(-3)]; [*x[Y():]]; a, b = x[Y():5]
x[Y()] = 1; x[Y()] += 1; x[Y():5] = [1, 2, 3, 4]; x[2:Y()] = []; x[Y():5] = x; x[0:Y()] = x[Y():]; x[Y()], x[Y()] = 1, 2
del x[Y()]; del x[Y():6]; del x[-1:Y()]; x.insert(Y(), 1); x.pop(Y()); x.append(x.pop(Y())); x.index(5, Y(2)); x.index(5, 0, Y(8))
x * Y(); x[:] = [1] * Y(); x.extend(range(Y())); x.sort(key=lambda item: Y().__index__()); sorted(x, key=lambda item: Y().__index__())
bytes(x + [Y()]); bytearray(x[:3] + [Y()]); tuple(x)[Y()]; list(map(lambda item: Y().__index__(), x)); deque(x, Y(20)); deque(x, 9)[Y()]
struct.pack('BB', Y(), Y()); array.array('i', [Y(), 2]); '%d %d' % (Y(), 5); max(x, key=lambda item: Y().__index__()); x == [Y(0)]
"""
NUMBERS = """
x[Y():3]; x[Y()]; x[1] = Y(); x[Y()] = 1; x[Y():3] = x; x[Y():3] = x[1:2]; x[Y()] = Y(); x.extend([Y(), Y()]); x.append(Y())
"""

taken = []
count = 0
for make, text in ((lambda: bytearray(b"0123456789"), OCTETS), (lambda: list(range(10)), ITEMS),
                   (lambda: array.array("i", range(10)), NUMBERS)):
    statements = []
    for line in text.strip().split("\n"):
        # "m = memoryview(x); m[...] = ..." is one program of two statements.
        statements += line.replace("; m[", "\nm[").split("; ")
    for change in (empty, shorten, grow):
        for statement in statements:
            x = make()
            try:
                exec(statement, globals())
            except Exception:
                pass
            gc.collect()
            repr(x[:20]), len(x)
            count += 1
print("survived", count)
