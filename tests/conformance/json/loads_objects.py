# truth: reference 1.25
# loads() of objects, well and badly made, with keys of every kind.

import json

TEXTS = [
    "{}", "{ }", '{"a":1}', '{"a": 1}', '{ "a" : 1 }', '{"a":1,"b":2}', '{"a":1,}', '{,"a":1}',
    "{,}", "{:}", '{"a"}', '{"a":}', '{"a",}', '{"a" 1}', '{"a","b"}', '{"a":1 "b":2}',
    '{"a":1:2}', '{"a"::1}', '{"a":1,,"b":2}', '{"a":1,"a":2}', '{"":1}', "{1:2}", "{1.5:2}",
    "{null:1}", "{true:1}", "{false:0}", "{[]:1}", "{{}:1}", "{[1]:1}", '{"a":[]}', '{"a":{}}',
    '{"a":{"b":{"c":1}}}', '{"a":[1,2]}', '{"a":[{"b":1}]}', "{", '{"a"', '{"a":', '{"a":1',
    '{"a":1,', "{{", "{]", '{"a":1]', "}", "{}}", "{} {}", "{}x", '{"\\n":1}', '{"\\u0041":1}',
    "{a:1}", "{'a':1}", '{"a":nul}', '{"a":1}]', '{"a":"b"}', '{"a":"b',
]


def show(text):
    try:
        value = json.loads(text)
        print(repr(text), "->", type(value).__name__, repr(value))
    except Exception as error:
        print(repr(text), "->", type(error).__name__ + ":", error)


for text in TEXTS:
    show(text)
