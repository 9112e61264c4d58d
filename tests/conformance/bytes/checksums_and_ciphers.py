# truth: reference 1.25
# Octets in programs: XOR, Caesar, Adler, run lengths, Base16 by hand, COBS.

def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        n = 1
        while i + n < len(data) and data[i + n] == data[i] and n < 255:
            n += 1
        out += bytes((n, data[i]))
        i += n
    return bytes(out)


def unrle(data):
    return b''.join(bytes([data[i + 1]]) * data[i] for i in range(0, len(data), 2))


def cobs(data):
    return b''.join(bytes([len(part) + 1]) + part for part in bytes(data).split(b'\x00'))


def adler(data):
    a, b = 1, 0
    for octet in data:
        a = (a + octet) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crypt(data, key):
    return bytes(octet ^ key[i % len(key)] for i, octet in enumerate(data))


TEXTS = [b'', b'a', b'aaaa', b'hello world', b'\x00\x01\x00\x00', bytes(range(0, 256, 51)), b'ab' * 5, bytes(20)]
for data in TEXTS:
    print(data, rle(data), unrle(rle(data)) == data, cobs(data), hex(adler(data)))
    for key in (b'k', b'secret', b'\xff\x00'):
        print(key, crypt(data, key), crypt(crypt(data, key), key) == data, sum(crypt(data, key)))
