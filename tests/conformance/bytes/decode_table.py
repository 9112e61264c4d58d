# truth: reference 1.25
# decode of octets that are and are not UTF-8, by bytes.decode and str().

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
DATA = [b'', b'abc', b'\x00', b'\x7f', b'\xc3\xa9', b'\xe2\x82\xac', b'\xf0\x9f\x98\x80', b'\xdf\xbf', b'\xe0\xa0\x80',
        b'\x80', b'\xbf', b'\xc3', b'\xe2\x82', b'\xf0\x9f\x98', b'\xff', b'\xfe', b'a\xc3', b'\xc3a', b'a\x80b',
        b'\xe2\x28\xa1', b'\xf8\x88\x80\x80\x80', b'ok\xc3\xa9ok']
for data in DATA:
    t((data, 'decode'), lambda: data.decode())
    t((data, 'utf-8'), lambda: data.decode('utf-8'))
    t((data, 'str'), lambda: str(data, 'utf-8'))
    t((data, 'bytearray'), lambda: bytearray(data).decode())
    t((data, 'memoryview'), lambda: str(memoryview(data), 'utf-8'))
    t((data, 'len'), lambda: len(data.decode()))
for text in ('', 'abc', 'é', '€uro', '😀', '\x00\x7f\x80\xff', '\u07ff\u0800\uffff'):
    t((text, 'encode'), lambda: text.encode())
    t((text, 'bytes'), lambda: bytes(text, 'utf-8'))
    t((text, 'bytearray'), lambda: bytearray(text, 'utf8'))
    t((text, 'round'), lambda: text.encode().decode() == text)
for args in ((), ('utf-8', 'strict'), (5,), (None,)):
    t(('decode', args), lambda: b'x'.decode(*args))
    t(('encode', args), lambda: 'x'.encode(*args))
t('str of bytes', lambda: str(b'a\xff'))
t('no encoding', lambda: bytes('abc'))
