# truth: reference 1.25
# callable of everything; isinstance and issubclass of builtin values against builtin types.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Plain:
    pass


class Call(Plain):
    def __call__(self):
        return 1


def gen():
    yield 1


VALUES = [1, True, 1.5, 1j, 'a', b'a', None, (), [], {}, set(), frozenset(), range(1), len, [].append, Plain, Call,
          Plain(), Call(), lambda: 0, gen, gen(), type, object, object(),
          ValueError, ValueError(), Ellipsis, NotImplemented, bytearray(), memoryview(b''), iter([]), zip(), print,
          Call().__call__, str.upper, dict.fromkeys]
TYPES = [int, bool, float, complex, str, bytes, tuple, list, dict, set, frozenset, object, type, Exception, Plain,
         Call]
for i, x in enumerate(VALUES):
    print(i, callable(x), [kind.__name__ for kind in TYPES if isinstance(x, kind)])
for kind in TYPES:
    print(kind.__name__, [other.__name__ for other in TYPES if issubclass(kind, other)])
for args in ((1, (int, str)), (1, ()), (1, [int]), (1, 5), (1, 'int'), (1, None), (1, (int, 5)), (), (1,), (1, int,
                                                                                                            int)):
    t(('isinstance', args), lambda: isinstance(*args))
    t(('issubclass', args), lambda: issubclass(*(args if not args else (int,) + args[1:])))
