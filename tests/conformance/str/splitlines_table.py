# truth: reference 1.25
# splitlines of \n, \r\n and \r in every combination of three, with and without keepends.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
ENDS = ('\n', '\r\n', '\r', 'x', '')
for a in ENDS:
    for b in ENDS:
        for c in ENDS:
            text = 'A' + a + b + 'B' + c
            print(repr(text), text.splitlines(), text.splitlines(True))
for argument in (0, 1, None, 'a', [], True, False):
    t(argument, lambda: 'a\nb\n'.splitlines(argument))
t('named', lambda: 'a\nb'.splitlines(keepends=True))
t('empty', lambda: (''.splitlines(), '\n'.splitlines(), '\n'.splitlines(True)))
t('others', lambda: 'a\x0bb\x0cc\x1cd\x85e'.splitlines())
