# truth: reference 1.25
# upper, lower, isalpha, isdigit, isspace, isupper, islower of each ASCII character and some texts.

NAMES = ('isalpha', 'isdigit', 'isspace', 'isupper', 'islower')
for i in range(128):
    c = chr(i)
    print(i, repr(c.upper()), repr(c.lower()), ''.join('01'[getattr(c, name)()] for name in NAMES))
for text in ('', 'abc', 'ABC', 'aBc', 'a1', '1', '12', ' ', ' \t\n', 'a b', 'é', 'É', 'aé', 'ß', '日', '١', 'A1B2',
             '_', '-5', '1.5'):
    print(repr(text), text.upper(), text.lower(), [getattr(text, name)() for name in NAMES])
