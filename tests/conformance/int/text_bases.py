# truth: reference 1.25
# int(text, base) for every base with digits around it, prefixes, signs, spaces and underscores.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for base in list(range(2, 37)) + [0, 1, 37, -1]:
    t(base, lambda: (int('10', base), int('-1', base)))
    t((base, 'z'), lambda: int('z', base))
    t((base, '9'), lambda: int('9', base))
TEXTS = ['0', '00', '012', '0x1F', '0X1f', '0b101', '0B2', '0o17', '0O8', '0x', '0b', ' 12 ', '\t7\n', '- 1', '-1',
         '+1', '+-1',
         '', ' ', '1_000', '1__0', '_1', '1_', '1.0', '1e3', '\x001', '1\x00', 'é', '１', '0_x1', '-0x10', '-0b11',
         '1 2', 'x1F']
for text in TEXTS:
    for base in (0, 10, 16, 2, 36):
        t((text, base), lambda: int(text, base))
