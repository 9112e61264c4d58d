# truth: reference 1.25
# rsplit(None, n): all negative limits split at every space, others are not there.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', ' ', 'a', ' a b  c ', 'tab\tand\nline', 'é ü'):
    for value in (text, text.encode()):
        for limit in (-1, -2, -100, 0, 1, 5):
            t((value, limit), lambda: value.rsplit(None, limit))
        t(value, lambda: (value.rsplit(), value.rsplit(None)))
