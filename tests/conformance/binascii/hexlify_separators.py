# truth: reference 1.25
# hexlify and unhexlify over sizes, separators, texts and wrong arguments.

import binascii

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for data in (b'', b'\x00', b'\xff\x01', b'hello world', bytearray(b'ab'), memoryview(b'xyz')):
    label = bytes(data)
    t((label, 'hexlify'), lambda: binascii.hexlify(data))
    for sep in (':', '-', b' ', b'.'):
        t((label, sep), lambda: binascii.hexlify(data, sep))
    t((label, 'back'), lambda: binascii.unhexlify(binascii.hexlify(data)) == label)
    t((label, 'base64'), lambda: binascii.b2a_base64(data))
    t((label, 'no newline'), lambda: binascii.b2a_base64(data, newline=False))
    t((label, 'round'), lambda: binascii.a2b_base64(binascii.b2a_base64(data)) == label)
    t((label, 'crc'), lambda: binascii.crc32(data))
for text in ('', '00', '0', 'zz', 'FFff', b'4142', '41 42', 'é0', 5, None):
    t(('unhexlify', text), lambda: binascii.unhexlify(text))
for text in ('', 'YQ==', 'YWI=', 'YWJj', 'YQ', 'Y', 'YQ=', '=', 'Y Q==\n', 'YQ==YQ==', '!!!!', b'YWJj', 'YWJj\n\n',
             5, None):
    t(('a2b', text), lambda: binascii.a2b_base64(text))
