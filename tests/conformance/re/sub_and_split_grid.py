# truth: reference 1.25
# sub with texts, functions, group references and counts; split with limits.

import re

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ['', 'a', 'a-b-c', '--', '1,22,333', 'hello world', 'aaa', 'x1y2z3']
for pattern in ('-', 'a', r'\d+', r'[a-z]', r'(\w)(\d)', ',|-', 'l+', 'zz'):
    for text in TEXTS:
        t((pattern, text, 'sub'), lambda: re.sub(pattern, '<>', text))
        t((pattern, text, 'fn'), lambda: re.sub(pattern, lambda m: '[' + m.group(0) + ']', text))
        t((pattern, text, 'count'), lambda: re.sub(pattern, '_', text, 1))
for replacement in (r'\g<0>', r'\1\2', r'\2-\1', r'\g<1>', r'\3', r'\\', 'é', ''):
    t(('groups', replacement), lambda: re.sub(r'(\w)(\d)', replacement, 'a1b2'))
for pattern in ('-', r'\d', ',', r'\s+', '[,-]'):
    for text in TEXTS[2:5]:
        for limit in ((), (0,), (1,), (2,), (-1,)):
            t((pattern, text, limit), lambda: re.compile(pattern).split(text, *limit))
