# truth: reference 1.25
# The text of OSError for each number from 0 to 140, with one and two arguments.

for n in range(141):
    print(n, repr(OSError(n)), '|', OSError(n), '|', OSError(n).errno)
for args in ((2, 'file'), (5, 'x', 'y'), ('text',), (-1,), (10 ** 6,), (None,), (2.0,), (10 ** 20,), ()):
    e = OSError(*args)
    print(args, repr(e), '|', e, '|', e.errno, e.args)
