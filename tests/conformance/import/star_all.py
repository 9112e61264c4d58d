# truth: cpython
# `from m import *` takes what __all__ names; without it, what does not begin with a line.

from star_all_given import *

print(sorted(n for n in ('a', '_b', 'c') if n in globals()))
from star_all_none import *

print(sorted(n for n in ('d', '_e') if n in globals()))
try:
    from star_all_missing import *
except AttributeError as e:
    print('AttributeError')
