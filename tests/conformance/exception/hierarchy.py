# truth: reference 1.25
# Which exception is a kind of which.
tree = [(ArithmeticError, Exception), (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError),
        (LookupError, Exception), (KeyError, LookupError), (IndexError, LookupError), (AttributeError, Exception),
        (ImportError, Exception), (NameError, Exception), (OSError, Exception), (RuntimeError, Exception),
        (NotImplementedError, RuntimeError), (StopIteration, Exception), (SyntaxError, Exception),
        (IndentationError, SyntaxError), (TypeError, Exception), (ValueError, Exception), (MemoryError, Exception),
        (AssertionError, Exception), (EOFError, Exception), (KeyboardInterrupt, BaseException),
        (SystemExit, BaseException), (GeneratorExit, BaseException), (Exception, BaseException)]
for child, parent in tree:
    print(child.__name__, issubclass(child, parent), issubclass(child, Exception))
try:
    raise KeyError(1)
except Exception as e:
    print(isinstance(e, LookupError), isinstance(e, IndexError), isinstance(e, (ValueError, KeyError)))
for exc in (KeyboardInterrupt, SystemExit, GeneratorExit):
    try:
        try:
            raise exc("by name")
        except Exception:
            print("never")
    except BaseException as e:
        print(type(e).__name__, e.args)
print(type(ValueError), type(ValueError()), ValueError, ValueError is ValueError)
