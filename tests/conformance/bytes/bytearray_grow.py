# truth: reference 1.25
# append, extend and += of bytearray, and what does not fit into an octet.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def grow(other):
    data = bytearray(b'12')
    data += other
    return data


for n in (0, 255, 256, -1, -129, True, 1.5, 'a', None, b'a', 97):
    data = bytearray(b'x')
    t(('append', n), lambda: data.append(n))
    if n != 256 and n != -1 and n != -129:
        print(data)
for source in (b'', b'ab', bytearray(b'cd'), memoryview(b'ef'), 'gh', 5, None, b'\x00\xff'):
    data = bytearray(b'x')
    label = 'view' if isinstance(source, memoryview) else source
    t(('extend', label), lambda: data.extend(source))
    print(data)
    t(('+=', label), lambda: grow(source))
    t(('+', label), lambda: bytearray(b'q') + source)
data = bytearray()
for i in range(300):
    data.append(i & 0xff)
print(len(data), sum(data), data[255:258])
data += data
print(len(data), data[300] == data[0], sum(data))
data = bytearray(5)
data[0] = 65
data[-1] = 255
print(data, data[1:4], list(data)[::-1])
for i, value in ((5, 1), (-6, 1), (0, 'a'), (0, None), (0, 1.5), ('a', 1), (None, 1)):
    t(('store', i, value), lambda: exec('d[i] = v', {'d': data, 'i': i, 'v': value}))
t('delete', lambda: exec('del d[0]', {'d': data}))
t('delete slice', lambda: exec('del d[0:1]', {'d': data}))
