# truth: reference 1.25
# int.from_bytes of bytes, bytearrays, lists and arrays, of both orders.

from array import array

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
DATA = [b'', b'\x00', b'\x01', b'\xff', b'\x01\x02', b'\xff\xff', b'\x00\x00\x01', b'\x80\x00\x00\x00', b'\x7f' * 8,
        b'\xff' * 8,
        b'\x01' + b'\x00' * 8, bytes(range(20)), bytearray(b'\x12\x34'), memoryview(b'\x12\x34'), array('B', [1, 2]),
        array('H', [1, 2])]
for i, data in enumerate(DATA):
    for order in ('big', 'little'):
        t((i, order), lambda: int.from_bytes(data, order))
for args in ((), (b'a',), ('ab', 'big'), (5, 'big'), (None, 'big'), (1.5, 'little'), (b'\x01\x02', 'middle'),
             (b'\x01\x02', 5)):
    t(args, lambda: int.from_bytes(*args))
for value in (0, 1, 300, 2 ** 64 - 1, 2 ** 100 + 1):
    for order in ('big', 'little'):
        print(value, order, int.from_bytes(value.to_bytes(16, order), order) == value)
for args in ((-1, 'big'), ('a', 'big'), (None, 'big'), (1, 'middle'), (1.5, 'big')):
    t(('to_bytes', args), lambda: (5).to_bytes(*args))
