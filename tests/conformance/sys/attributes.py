# truth: reference 1.25
# What sys says of the platform's numbers: types and names that hold on every board; exit and its values.

import sys

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for name in ('argv', 'path', 'modules', 'version', 'version_info', 'implementation', 'byteorder', 'maxsize',
             'platform', 'exit', 'print_exception', 'exc_info', 'stdin', 'stdout',
             'stderr', 'nothing'):
    t(name, lambda: hasattr(sys, name))
print(type(sys.argv), type(sys.path), type(sys.modules), type(sys.version), sys.byteorder, sys.maxsize,
      sys.version_info[:2])
print(type(sys.implementation.name), sys.implementation[0] == sys.implementation.name, len(sys.version_info) >= 3)
for args in ((), (0,), (1,), (None,), ('text',), (3.5,), ((1, 2),), ([],), (True,), (1, 2), (b'x',), (10 ** 20,)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(args, repr(e), e.args, str(e), e.code if hasattr(e, 'code') else '-')
    except TypeError as e:
        print(args, 'TypeError', e)
for name in ('byteorder', 'maxsize', 'version'):
    t(('set', name), lambda: setattr(sys, name, 1))
    t(('del', name), lambda: delattr(sys, name))
for name in ('nothing', ''):
    t(('modules', name), lambda: name in sys.modules)
t('stdout', lambda: sys.stdout.write('written\n'))
for x in (5, None, [], 1.5):
    t(('write', x), lambda: sys.stdout.write(x))
