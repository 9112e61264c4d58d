# truth: reference 1.25
# sys.ps1 and sys.ps2 may be set; other names of sys may not.
import sys

print(repr(sys.ps1), repr(sys.ps2))
for value in ('>', 5, None, 'again> '):
    sys.ps1 = value
    sys.ps2 = value
    print(repr(sys.ps1), repr(sys.ps2))
for name in ('platform', 'argv', 'path', 'other', '__name__', 'exit'):
    try:
        setattr(sys, name, 1)
        print('set', name)
    except AttributeError as e:
        print(name, e)
for name in ('platform', 'other'):
    try:
        delattr(sys, name)
    except AttributeError as e:
        print(name, e)
