# truth: reference 1.25
# Changing an OrderedDict: the order is that of the first storing.

from collections import OrderedDict

OBJECTS = [
    "OrderedDict()", "OrderedDict([('b', 1), ('a', 2)])", "OrderedDict(a=1)",
    "OrderedDict({1: 2})", "OrderedDict([(i, i * i) for i in range(6, 0, -1)])",
]
OPERATIONS = [
    "x['n'] = 1", "x['a'] = 9", "del x['a']", "del x['zz']", "x.pop('a')", "x.pop('zz')",
    "x.pop('zz', 0)", "x.popitem()", "x.popitem(); x['b'] = 3", "x.setdefault('q')",
    "x.setdefault('a', 7)", "x.update(z=1)", "x.update([('k', 1)])", "x.update(5)",
    "x.update([5])", "x.clear()", "x |= {'p': 1}", "x['b'] = 0; del x['b']; x['b'] = 1",
    "x.new = 1", "x = OrderedDict(x, y=2)", "x = OrderedDict(x.items())",
    "for i in range(12): x[i % 5] = i", "for k in list(x): x[k] = x.pop(k)", "x = OrderedDict(5)",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"])
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"])


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
