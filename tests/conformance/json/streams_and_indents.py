# truth: reference 1.25
# load from StringIO and BytesIO one value after another; dump to StringIO; what is left behind.

import io
import json

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('1', '1 2 3', '[1] [2]', '{"a": 1}{"b": 2}', '"x" "y"', 'true false', ' null ', '[1, 2', '', '1,2',
             '[] x', '-5 -6'):
    for kind in ('text', 'octets'):
        s = io.StringIO(text) if kind == 'text' else io.BytesIO(text.encode())
        t((text, kind), lambda: json.load(s))
        t((text, kind, 'rest'), lambda: len(s.read()) >= 0)
for value in ([], {}, [1, 'a', None], {'k': [1.5]}, 'text', 5, True, None, 'é', [[1], [2]]):
    for separators in (None, (',', ':'), (', ', ': ')):
        s = io.StringIO()
        t((value, separators), lambda: json.dump(value, s) if separators is None else json.dump(value, s,
                                                                                                separators=separators))
        print(s.getvalue())
for args in ((), ([],), ([], 5), ([], None)):
    t(('dump', args), lambda: json.dump(*args))
for args in ((), (5,), (None,), ('text',), ([],)):
    t(('load', args), lambda: json.load(*args))
