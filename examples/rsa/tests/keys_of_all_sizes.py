# truth: reference 1.25
import sys

sys.path.append("..")  # the package lies beside this folder
import rsa
from rsa.numbers import bit_length

# Keys of 512 to 1024 bits from a seed, and what they make of messages.

MESSAGES = (b"", b"a", "gr\u00fc\u00df dich".encode(), bytes(range(256)), b"x" * 5000)
for bits, exponent in ((512, 65537), (513, 17), (600, 65537), (768, 257), (1000, 65537), (1024, 65537)):
    source = rsa.Source(b"krait %d" % bits)
    key = rsa.generate(bits, source, exponent)
    public = key.public
    print(bits, bit_length(public.n), bit_length(key.p), bit_length(key.q), public.size())
    print(public.to_text())
    print(hex(key.d), key.p % 1000, key.q % 1000, key.p > key.q)
    assert rsa.PublicKey.from_text(public.to_text()) == public
    assert key.p * key.q == public.n and key.power(public.power(12345)) == 12345
    for message in MESSAGES:
        signature = rsa.sign(message, key)
        print(signature.hex())
        assert rsa.verify(message, signature, public) and not rsa.verify(message + b"!", signature, public)
        assert pow(int.from_bytes(signature, "big"), key.d * public.e, public.n) == int.from_bytes(signature, "big")
        if len(message) <= public.size() - 11:
            ciphertext = rsa.encrypt(message, public, source)
            print(ciphertext.hex())
            assert rsa.decrypt(ciphertext, key) == message
    forged = bytearray(rsa.sign(b"pay 10", key))
    taken = 0
    for i in range(0, len(forged) * 8, 31):
        forged[i // 8] ^= 1 << i % 8
        taken += rsa.verify(b"pay 10", bytes(forged), public)
        forged[i // 8] ^= 1 << i % 8
    print("forged:", taken, "genuine:", rsa.verify(b"pay 10", forged, public))
