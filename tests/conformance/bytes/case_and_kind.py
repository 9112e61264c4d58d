# truth: reference 1.25
# lower, upper and the is... methods of bytes for each octet and for some longer values.

NAMES = ('isalpha', 'isdigit', 'isspace', 'isupper', 'islower')
for i in range(256):
    one = bytes([i])
    print(one, one.lower(), one.upper(), ''.join('01'[getattr(one, name)()] for name in NAMES))
for value in (b'', b'Ab', b'AB', b'ab', b'a1', b'1a', b' \t\r\n', b'12', b'A B', b'\xe9', b'a\x00', b'A1!'):
    print(value, value.lower(), value.upper(), [getattr(value, name)() for name in NAMES],
          [getattr(bytearray(value), name)() for name in NAMES])
