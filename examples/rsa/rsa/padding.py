"""PKCS #1 v1.5 (RFC 8017 sections 7.2 and 9.2)."""

import hashlib

# DigestInfo of SHA-256, up to the digest (RFC 8017 section 9.2, note 1).
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")


class BadPadding(ValueError):
    """What was decrypted is not what was encrypted."""


def for_signature(message, size):
    """The `size` octets whose power is the signature of `message`."""
    info = _SHA256 + hashlib.sha256(message).digest()
    if size < len(info) + 11:
        raise ValueError("the key is too short")
    return b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info


def for_encryption(message, size, source):
    if len(message) > size - 11:
        raise ValueError("the message is too long")
    filling = bytearray()
    while len(filling) < size - len(message) - 3:
        filling += source.octets(size).replace(b"\0", b"")
    return b"\0\2" + bytes(filling[: size - len(message) - 3]) + b"\0" + message


def strip(padded):
    """The message in what for_encryption() made. Raises BadPadding."""
    end = padded.find(b"\0", 2)
    if padded[:2] != b"\0\2" or end < 10:
        raise BadPadding("no message")
    return padded[end + 1 :]
