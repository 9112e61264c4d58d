# truth: reference 1.25
# The integer codes of %: flags, widths, precision and values of each kind.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0, 7, -7, 255, 10 ** 20, -10 ** 20, True, 3.99, -3.99)
for code in 'dixXou':
    for value in VALUES:
        for flags in ('', '-5', '05', '+', '#', '8.3'):
            if isinstance(value, float) and code in 'xXo':
                continue
            if flags == '8.3' and abs(value) > 10:
                continue
            t((flags + code, value), lambda: ('%' + flags + code) % value)
