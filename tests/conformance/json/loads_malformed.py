# truth: reference 1.25
# Texts that are no JSON, and JSON with odd spaces, numbers and escapes.

import json

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ['', ' ', '[', ']', '{', '}', '[1', '[1,', '[,]', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{,}',
         '{"a" 1}', '{"a":1 "b":2}', '{1:2}', '{a:1}', '"', '"a', '"a\\', '"\\x"', "'a'", 'tru',
         'true', 'truex', 'nul', 'null', 'True', 'None', 'NaN', 'Infinity', '-Infinity', '-', '+1', '01', '1.', '.5',
         '1e', '1e5', '1E+2', '1e-2', '-0', '-0.0', '--1', '1 2', '[1 2]', '[1][2]', '{}{}',
         '[]]', '\t[\n1\r,2 ]', '[1,2]x', '"\\u0041"', '"\\u00e9"', '"\\u20ac"', '"\\u12"',
         '"\\n\\t\\r\\b\\f\\/\\\\\\""', '"a\nb"', '123456789012345678901234567890', '1.5e400', '[[[[[]]]]]',
         '{"a":{"b":[{}]}}',
         '{"a":1,"a":2}', '{"":0}', '[null,true,false]', '/* c */1', '#1', '\x00', '1\x00', '[1,\x002]', '"é€😀"']
for text in TEXTS:
    t(text, lambda: json.loads(text))
    t(text.encode(), lambda: json.loads(text.encode()))
for wrong in (5, None, 1.5, [], {}):
    t(wrong, lambda: json.loads(wrong))
