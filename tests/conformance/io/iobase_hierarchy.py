# truth: reference 1.25
# Classes derived from io.IOBase: which of their methods print, json and iteration use.

import io
import json

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Sink(io.IOBase):
    def __init__(self, result=None):
        self.parts, self.result = [], result

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data) if self.result is None else self.result


class Source(io.IOBase):
    def __init__(self, data, step=4):
        self.data, self.step = data, step

    def readinto(self, buffer):
        n = min(len(buffer), len(self.data), self.step)
        buffer[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


for values in ((), ('a',), (1, 2.5, None), ('é',), ([1],)):
    for named in ({}, {'end': ''}, {'sep': '--'}, {'sep': '', 'end': '!'}):
        sink = Sink()
        t((values, sorted(named.items())), lambda: print(*values, file=sink, **named))
        print(b''.join(sink.parts))
for value in ({'a': [1, None]}, [], 'text', 1.5):
    sink = Sink()
    t(('dump', value), lambda: json.dump(value, sink))
    print(b''.join(sink.parts))
for data in (b'[1, 2]', b'{"a": "b"}', b'5 ', b'', b'[1', b'"long text of many octets"'):
    for step in (1, 3, 100):
        t(('load', data, step), lambda: json.load(Source(data, step)))
t('missing', lambda: Sink().read())
t('type', lambda: isinstance(Sink(), io.IOBase))
t('StringIO', lambda: issubclass(io.StringIO, io.IOBase))
