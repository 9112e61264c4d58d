# truth: reference 1.25
# Pins AES in the modes ECB and CBC over keys and sizes, and what aes and its methods refuse.
import cryptolib
from binascii import hexlify

aes = cryptolib.aes


def show(label, function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(label, hexlify(result) if isinstance(result, (bytes, bytearray)) else result)
    except Exception as error:
        print(label, repr(error))


def octets(seed, count):
    made = bytearray()
    for i in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        made.append(seed >> 16 & 255)
    return bytes(made)


key = bytes(range(16))
iv = octets(99, 16)

# FIPS 197, appendix C.
plain = bytes(i * 17 for i in range(16))
show("C.1", aes(key, 1).encrypt, plain)
show("C.3", aes(bytes(range(32)), 1).encrypt, plain)

for key_size in (16, 32):
    for seed in range(20):
        k, v, data = octets(seed, key_size), octets(seed + 100, 16), octets(seed + 200, 16 * (seed % 5))
        ecb = aes(k, 1).encrypt(data)
        cbc = aes(k, 2, v).encrypt(data)
        print(key_size, seed, hexlify(ecb), hexlify(cbc))
        print(aes(k, 1).decrypt(ecb) == data, aes(k, 2, v).decrypt(cbc) == data)
        print(hexlify(aes(k, 1).decrypt(data)), hexlify(aes(k, 2, v).decrypt(data)))

for mode in (0, 1, 2, 3, 4, 5, 7, -1, 100, 257, "1", None, 1.0, True):
    show(("mode", mode), aes, key, mode, bytes(16))
    show(("mode", mode), aes, key, mode)
for size in list(range(0, 36)) + [48, 64]:
    show(("key", size), aes, bytes(size), 1)
    show(("iv", size), aes, key, 2, bytes(size))
    show(("iv of ecb", size), aes, key, 1, bytes(size))
    show(("both", size), aes, bytes(size), 2, bytes(size))
for bad in (5, None, 1.5, [], "0123456789abcdef", bytearray(16), memoryview(bytes(16))):
    show(("key", type(bad)), aes, bad, 1)
    show(("iv", type(bad)), aes, key, 2, bad)
    show(("iv of ecb", type(bad)), aes, key, 1, bad)
    show(("all", type(bad)), aes, bad, 9, bad)
show("no iv", aes, key, 2)
show("0", aes)
show("1", aes, key)
show("4", aes, key, 1, None, 1)
show("keywords", lambda: aes(key=key, mode=1))
print(aes, aes(key, 1))

for name in ("encrypt", "decrypt"):
    for size in range(0, 50):
        show((name, size), getattr(aes(key, 1), name), bytes(size))
        show((name, size, "cbc"), getattr(aes(key, 2, iv), name), bytes(size))
    for bad in (None, 1, 1.5, [], "a" * 16, "a" * 15, bytearray(16)):
        show((name, bad), getattr(aes(key, 1), name), bad)
    for into in (bytearray(16), bytearray(15), bytearray(17), bytearray(32), bytearray(0), bytes(16), b"",
                 None, 1, "abcdefghijklmnop", []):
        show((name, "into", into), getattr(aes(key, 1), name), plain, into)
        show((name, "into", into), getattr(aes(key, 2, iv), name), b"", into)
        print(into)
    target = bytearray(40)
    print(getattr(aes(key, 1), name)(plain, memoryview(target)[5:30]), hexlify(target))
    show((name, "none"), getattr(aes(key, 1), name))
    show((name, "three"), getattr(aes(key, 1), name), b"", bytearray(), 1)
    show((name, "keyword"), lambda: getattr(aes(key, 1), name)(in_buf=b""))

# One direction each; CBC goes on from block to block over calls.
for first, second in (("encrypt", "decrypt"), ("decrypt", "encrypt")):
    for mode in (1, 2):
        cipher = aes(key, mode, iv)
        show((first, mode), getattr(cipher, first), bytes(32))
        show((first, mode), getattr(cipher, first), bytes(16))
        show((first, mode), getattr(cipher, first), bytes(17))
        show((second, mode), getattr(cipher, second), bytes(16))
        show((second, mode), getattr(cipher, second), bytes(15))
        show((first, mode), getattr(cipher, first), bytes(32))

buffer = bytearray(octets(1, 64))
cipher = aes(key, 2, iv)
result = cipher.encrypt(buffer, buffer)
print(result is buffer, hexlify(buffer))
cipher = aes(key, 2, iv)
print(cipher.decrypt(buffer, buffer) == octets(1, 64))


class Derived(aes):
    pass


show("derived", Derived(key, 1).encrypt, plain)
