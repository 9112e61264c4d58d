# truth: reference 1.25
# float() of texts: signs, spaces, points, exponents, words, and what is refused.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ['0', '1', '-1', '+1', '1.', '.5', '-.5', '+.5', '.', '', ' ', '1.5', ' 1.5 ', '\t1.5\n', '1 .5', '1. 5',
         '1e5', '1E5', '1e+5', '1e-5', '1e',
         '1e5.5', '1.5.5', '--1', '+-1', 'inf', 'INF', '-inf', '+inf', 'infinity', 'Infinity', 'infi', 'nan', 'NaN',
         '-nan', 'nano', '1_000', '1_000.5', '_1',
         '0x10', '0b1', '1j', '1f', '1e400', '-1e400', '1e-400', '0e999', '00012.500', '1,5', 'é', '1\x00', '\x001',
         '1e 5', '1 e5', '١', '1e5 x',
         '123456789012345678901234567890', '0.1e1', '.e1', '1..', 'None', 'True']
for text in TEXTS:
    t(text, lambda: float(text))
    t(text.encode(), lambda: float(text.encode()))
