# truth: reference 1.25
# issubclass of every pair of builtin exceptions, and their text with 0 to 3 arguments.

NAMES = ('BaseException', 'Exception', 'ArithmeticError', 'AssertionError', 'AttributeError', 'EOFError',
         'GeneratorExit', 'ImportError', 'IndentationError',
         'IndexError', 'KeyError', 'KeyboardInterrupt', 'LookupError', 'MemoryError', 'NameError',
         'NotImplementedError', 'OSError', 'OverflowError',
         'RuntimeError', 'StopAsyncIteration', 'StopIteration', 'SyntaxError', 'SystemExit', 'TypeError',
         'UnicodeError', 'ValueError',
         'ZeroDivisionError')
import builtins

KINDS = [getattr(builtins, name) for name in NAMES if hasattr(builtins, name)]
for kind in KINDS:
    print(kind.__name__, [other.__name__ for other in KINDS if issubclass(kind, other)], kind.__bases__)
    for args in ((), ('text',), (5,), (None,), ('',), ('a', 'b'), (2, 'x', 3)):
        e = kind(*args)
        print(repr(e), '|', str(e), '|', e.args, '|', '%s' % e, '|', '{}'.format(e))
