# AES-128 of FIPS 197, in counter mode, on lists of bytes.


def double(value):
    """Times x in the field of the cipher."""
    value <<= 1
    return value ^ 0x11B if value & 0x100 else value


def make_boxes():
    """The S-box, from powers of 3 and the affine map of section 5.1.1."""
    power = [0] * 256
    logarithm = [0] * 256
    value = 1
    for exponent in range(255):
        power[exponent] = value
        logarithm[value] = exponent
        value ^= double(value)
    box = bytearray(256)
    for value in range(256):
        inverse = power[(255 - logarithm[value]) % 255] if value else 0
        mapped = 0x63
        for turn in range(5):
            mapped ^= ((inverse << turn) | (inverse >> (8 - turn))) & 0xFF
        box[value] = mapped
    return box


BOX = make_boxes()
DOUBLE = bytes(double(value) for value in range(256))


class Cipher:
    def __init__(self, key):
        self.round_keys = self.expand(key)

    @staticmethod
    def expand(key):
        words = [list(key[i:i + 4]) for i in range(0, 16, 4)]
        constant = 1
        while len(words) < 44:
            word = list(words[-1])
            if len(words) % 4 == 0:
                word = [BOX[byte] for byte in word[1:] + word[:1]]
                word[0] ^= constant
                constant = double(constant)
            words.append([a ^ b for a, b in zip(words[-4], word)])
        return [sum(words[i:i + 4], []) for i in range(0, 44, 4)]

    def add_key(self, state, number):
        key = self.round_keys[number]
        for i in range(16):
            state[i] ^= key[i]

    def substitute_and_shift(self, state):
        moved = [0] * 16
        for i in range(16):
            moved[i] = BOX[state[(i + 4 * (i % 4)) % 16]]
        return moved

    def mix_columns(self, state):
        for c in range(0, 16, 4):
            a, b, d, e = state[c], state[c + 1], state[c + 2], state[c + 3]
            every = a ^ b ^ d ^ e
            state[c] = a ^ every ^ DOUBLE[a ^ b]
            state[c + 1] = b ^ every ^ DOUBLE[b ^ d]
            state[c + 2] = d ^ every ^ DOUBLE[d ^ e]
            state[c + 3] = e ^ every ^ DOUBLE[e ^ a]

    def encrypt(self, block):
        state = list(block)
        self.add_key(state, 0)
        for number in range(1, 10):
            state = self.substitute_and_shift(state)
            self.mix_columns(state)
            self.add_key(state, number)
        state = self.substitute_and_shift(state)
        self.add_key(state, 10)
        return bytes(state)


def counter_mode(cipher, text):
    out = bytearray()
    for number in range(0, len(text), 16):
        pad = cipher.encrypt((number // 16).to_bytes(16, "big"))
        for a, b in zip(text[number:number + 16], pad):
            out.append(a ^ b)
    return bytes(out)


def main(size):
    cipher = Cipher(bytes(range(16)))
    known = cipher.encrypt(bytes((i << 4) | i for i in range(16)))  # FIPS 197, C.1
    text = bytes(i * 7 & 0xFF for i in range(size))
    secret = counter_mode(cipher, text)
    back = counter_mode(cipher, secret)
    return known.hex(), sum(secret), back == text


if __name__ == "__main__":
    print(*main(2400))
