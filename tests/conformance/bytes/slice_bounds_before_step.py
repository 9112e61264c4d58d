# truth: reference 1.25
# The order in which the bounds and the step of a slice are looked at, over each sequence.
for s in (b'ab', 'ab', (1, 2), bytearray(b'ab'), [1, 2]):
    for a in (None, 1, (), 1.5):
        for b in (None, 1, ()):
            for c in (None, 1, 2, -1, 0, ()):
                try:
                    print(s, a, b, c, s[a:b:c])
                except Exception as e:
                    print(s, a, b, c, repr(e))
