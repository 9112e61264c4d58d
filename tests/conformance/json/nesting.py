# truth: reference 1.25
# dumps() and loads() of nests a hundred deep; a list in itself ends in an error.

import json

for depth in range(0, 101, 10):
    text = "[" * depth + "1" + "]" * depth
    value = json.loads(text)
    print(depth, json.dumps(value) == text)
    text = '{"a": ' * depth + "null" + "}" * depth
    value = json.loads(text)
    print(depth, json.dumps(value) == text)
row = [1]
row.append(row)
try:
    json.dumps(row)
except RuntimeError as error:
    print(error)
table = {}
table["self"] = table
try:
    json.dumps(table)
except RuntimeError as error:
    print(error)
