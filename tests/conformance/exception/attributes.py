# truth: reference 1.25
# args, str and repr of exceptions.
for e in (ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), KeyError("a", "b"),
          IndexError(5), TypeError(None), StopIteration(7), RuntimeError(["l"]), Exception(""), AssertionError(1)):
    print(repr(e), "|", str(e), "|", e.args)
print(StopIteration(7).value, StopIteration().value)
e = OSError(2)
print(e.errno, e.args, type(e).__name__)
e = OSError(5, "text")
print(e.errno, e.args)
print(ValueError("same") == ValueError("same"), bool(ValueError()))
try:
    raise ValueError("x")
except ValueError as e:
    try:
        e.missing
    except AttributeError as a:
        print("AttributeError:", a)
    try:
        e.args[3]
    except IndexError as i:
        print("IndexError:", i)
print([type(x).__name__ for x in (ValueError(), KeyError(1))], "%s %r" % (ValueError("f"), KeyError("g")))
print(f"{ValueError('in f')} {KeyError('k')!r}")
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.args, e.value if hasattr(e, "value") else e.args[0])
