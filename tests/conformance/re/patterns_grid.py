# truth: reference 1.25
# Many patterns against many texts: what match and search find.

import re

PATTERNS = ['a', 'a*', 'a+', 'a?', 'ab', 'a|b', '^a', 'a$', '^a$', '.', '.*', '.+b', '[ab]', '[^ab]', '[a-c]+',
            r'\d', r'\D+', r'\w+', r'\W', r'\s', r'\S+', 'a.c', '(a|b)+', 'a*?', 'a+?b', '(ab)*', 'x*', '^$', r'\.',
            'aa',
            '[.]', '[a]', '(a)(b)', 'b*a', 'c?$']
TEXTS = ['', 'a', 'b', 'ab', 'aab', 'ba', 'abc', 'a.c', '12 ab', 'x\ny', 'aaa', '  ']
for pattern in PATTERNS:
    compiled = re.compile(pattern)
    out = []
    for text in TEXTS:
        m, s = compiled.match(text), compiled.search(text)
        out.append((m and m.group(0), s and s.group(0)))
    print(repr(pattern), out)
