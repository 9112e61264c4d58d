# truth: reference 1.25
# << and >> of numbers of both signs by counts around the sizes of machine words.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for value in (0, 1, -1, 5, -5, 2 ** 31, -2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 64 + 1, -10 ** 25):
    for count in (0, 1, 15, 31, 32, 62, 63, 64, 65, 100):
        print(value, count, value << count, value >> count)
for count in (-1, -10 ** 20, 1.0, 'a', None):
    t(('<<', count), lambda: 5 << count)
    t(('>>', count), lambda: 5 >> count)
t('>> huge', lambda: (5 >> 10 ** 6, -5 >> 10 ** 6))
t('0 << huge', lambda: 0 << 1000)
