# truth: reference 1.25
# Searches that walk through texts, one after the other, from where the last one ended.

import re


def find_all(pattern, text):
    out, at = [], 0
    while at <= len(text):
        m = re.search(pattern, text[at:])
        if m is None:
            break
        found = text.find(m.group(0), at)
        out.append((found, m.group(0)))
        at = found + max(1, len(m.group(0)))
    return out


TEXTS = ('', 'abc 123 def 45', 'key=value; other=2', '1.5,2.25,-3', '<a href="x">y</a>', '2024-01-31T23:59',
         'aXbXXc', 'tab\tand\nline', 'no match at all!', '((nested))')
for pattern in (r'\d+', r'[a-z]+', r'\w+=\w+', r'-?\d+\.?\d*', r'<[^>]*>', r'(\d+)-(\d+)', 'X+', r'\s', r'[^a-z ]',
                r'\(+', 'a|b|c', r'^\w', r'\w$'):
    compiled = re.compile(pattern)
    for text in TEXTS:
        print(repr(pattern), repr(text), find_all(pattern, text))
    print([bool(compiled.match(text)) for text in TEXTS])
