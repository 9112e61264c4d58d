# truth: reference 1.25
# sys.path may be replaced, by a list or a tuple; what is neither stops imports from files.
import sys

before = sys.path
for path in ((), [], ('', ), [''], before):
    sys.path = path
    try:
        import no_such_module_anywhere
    except ImportError as e:
        print(type(path), e)
    print(sys.path is path)
sys.path = before
print(sys.path is before)
