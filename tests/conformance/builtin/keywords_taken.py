# truth: reference 1.25
# Which builtins take keyword arguments, and how those that do refuse others.
import binascii
import collections
import io
import json
import math

for text in (
    'json.dumps(1, foo=1)',
    'math.isclose(1,2,foo=1)',
    '[].sort(foo=1)',
    'print(foo=1)',
    'min(1,2,foo=1)',
    'sorted([], foo=1)',
    "'x'.splitlines(foo=1)",
    "'x'.splitlines(True, keepends=1)",
    "b'x'.splitlines(foo=1)",
    "'x y'.split(sep=' ')",
    "'x y'.split(maxsplit=1)",
    "'a'.encode(encoding='utf8')",
    "binascii.b2a_base64(b'x', True, newline=False)",
    "binascii.b2a_base64(b'x', newline=False)",
    "int('1', base=2)",
    "int(x='1')",
    "str(b'a', encoding='utf8')",
    "bytes('a', encoding='utf8')",
    'enumerate([], start=1)',
    'enumerate(iterable=[])',
    'sum([], start=1)',
    'list(foo=1)',
    'tuple(foo=1)',
    'dict(foo=1)',
    'set(foo=1)',
    'range(stop=1)',
    'complex(real=1)',
    'float(x=1)',
    'bool(x=1)',
    "bytearray(source=b'')",
    "memoryview(object=b'')",
    'pow(2, exp=3)',
    'round(1.5, ndigits=0)',
    'len(obj=[])',
    "eval('1', globals={})",
    "exec('1', foo=1)",
    'collections.deque(iterable=[], maxlen=1)',
    'collections.deque([], maxlen=1)',
    "collections.namedtuple(typename='a', field_names='b')",
    'collections.OrderedDict(a=1)',
    'ValueError(a=1)',
    "type('A', (), {}, a=1)",
    'object(a=1)',
    'max([1], default=3)',
    'sorted([2,1], key=None, reverse=True)',
    '[2].sort(None)',
    '{}.update({}, a=2)',
    '{}.update(a=1, b=2)',
    "'{a}'.format(a=1, b=2)",
    "compile('1', 'f', mode='eval')",
    'zip(strict=True)',
    'map(None, foo=1)',
    'reversed([], foo=1)',
    'slice(1, foo=1)',
    'iter([], foo=1)',
    "int.from_bytes(b'1', 'big', signed=True)",
    "(1).to_bytes(1, 'big', signed=True)",
    "__import__('sys', fromlist=())",
):
    try:
        print(text, "->", repr(eval(text)).split(" at ")[0])
    except Exception as error:
        print(text, "->", type(error).__name__, error)
