"""What keys are for. Messages, signatures and ciphertexts are bytes."""

from .padding import BadPadding, for_encryption, for_signature, strip


def _number(octets):
    return int.from_bytes(octets, "big")


def sign(message, key):
    size = key.public.size()
    return key.power(_number(for_signature(message, size))).to_bytes(size, "big")


def verify(message, signature, public):
    """Whether the owner of the key signed `message`."""
    size, number = public.size(), _number(signature)
    if len(signature) != size or number >= public.n:
        return False
    return public.power(number).to_bytes(size, "big") == for_signature(message, size)


def encrypt(message, public, source):
    size = public.size()
    return public.power(_number(for_encryption(message, size, source))).to_bytes(size, "big")


def decrypt(ciphertext, key):
    """Raises BadPadding."""
    size, number = key.public.size(), _number(ciphertext)
    if len(ciphertext) != size or number >= key.public.n:
        raise BadPadding("another key's ciphertext")
    return strip(key.power(number).to_bytes(size, "big"))
