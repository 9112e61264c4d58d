# truth: reference 1.25
# match objects: group by number, for groups that took part and that did not, and numbers that are none.

import re

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
CASES = [(r'(a)(b)?', 'a'), (r'(a)(b)?', 'ab'), (r'(a)|(b)', 'b'), (r'((a)(b))', 'ab'), (r'(a*)(b*)', 'aab'), (r'()',
                                                                                                               ''),
                                                                                                               (r'(a)+', 'aaa'), (r'(?:a)(b)', 'ab'), (r'(\d+)-(\d+)', 'x12-345y'), (r'(.)(.)(.)', 'xyz'),
         (r'([a-c]+)([0-9]*)', 'abc'), (r'^(\w+)\s+(\w+)$', 'hello world'), (r'(a(b(c)))', 'abc')]
for pattern, text in CASES:
    for name in ('match', 'search'):
        m = getattr(re, name)(pattern, text)
        if m is None:
            print(pattern, text, name, None)
            continue
        for g in (0, 1, 2, 3, 9, -1):
            t((pattern, name, g), lambda: m.group(g))
m = re.match('a', 'a')
for g in ('a', None, 1.0):
    t(('group', g), lambda: m.group(g))
