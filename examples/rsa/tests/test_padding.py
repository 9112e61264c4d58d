import sys
import unittest

sys.path.append("..")
from rsa import BadPadding, PrivateKey, PublicKey, Source, decrypt, encrypt, sign, verify
from rsa.padding import for_encryption, for_signature, strip

# 2**255 - 19 and 2**256 - 2**32 - 977: the primes of two well known curves.
KEY = PrivateKey(2**255 - 19, 2**256 - 2**32 - 977, 65537)


class TestPadding(unittest.TestCase):
    def test_a_signature_names_its_hash(self):
        padded = for_signature(b"abc", 64)
        self.assertEqual(len(padded), 64)
        self.assertEqual(padded[:14], b"\0\1" + b"\xff" * 10 + b"\0\x30")
        # FIPS 180-4's example.
        digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        self.assertEqual(padded[-32:], bytes.fromhex(digest))

    def test_a_key_too_short_to_sign(self):
        for_signature(b"abc", 62)
        self.assertRaises(ValueError, for_signature, b"abc", 61)

    def test_encryption_fills_with_octets_that_are_not_zero(self):
        padded = for_encryption(b"hello", 64, Source(b"1"))
        self.assertEqual((len(padded), padded[:2], padded.count(b"\0")), (64, b"\0\2", 2))
        self.assertEqual(strip(padded), b"hello")

    def test_the_longest_message(self):
        self.assertEqual(strip(for_encryption(b"x" * 53, 64, Source(b""))), b"x" * 53)
        self.assertRaises(ValueError, for_encryption, b"x" * 54, 64, Source(b""))

    def test_what_is_no_padding(self):
        for padded in (b"", b"\0\2", b"\0\1" + b"x" * 20 + b"\0m", b"\1\2" + b"x" * 20 + b"\0m",
                       b"\0\2" + b"x" * 40, b"\0\2" + b"x" * 7 + b"\0m"):
            self.assertRaises(BadPadding, strip, padded)


class TestScheme(unittest.TestCase):
    def test_there_and_back(self):
        self.assertTrue(verify(b"m", sign(b"m", KEY), KEY.public))
        self.assertEqual(decrypt(encrypt(b"m", KEY.public, Source(b"")), KEY), b"m")

    def test_what_is_no_signature(self):
        size = KEY.public.size()
        for signature in (b"", bytes(size), b"\xff" * size, sign(b"m", KEY) + b"\0", sign(b"m", KEY)[1:]):
            self.assertFalse(verify(b"m", signature, KEY.public))

    def test_what_is_no_ciphertext(self):
        size = KEY.public.size()
        for ciphertext in (b"", bytes(size), b"\xff" * size, bytes(size + 1)):
            self.assertRaises(BadPadding, decrypt, ciphertext, KEY)

    def test_text_that_is_no_key(self):
        good = KEY.public.to_text()
        self.assertEqual(PublicKey.from_text(good), KEY.public)
        for text in ("", "1 2", "x y z", "512 3 4", good[:-1], good + "0", good + " 1"):
            self.assertRaises(ValueError, PublicKey.from_text, text)

    def test_primes_in_any_order(self):
        other = PrivateKey(KEY.q, KEY.p, 65537)
        self.assertEqual((other.p, other.d), (KEY.p, KEY.d))
        with self.assertRaises(ValueError):
            PrivateKey(7, 11, 5)


if __name__ == "__main__":
    unittest.main()
