# truth: reference 1.25
# The module builtins is where builtin names are found: it may be added to and changed.
import builtins

builtins.added = 1
print(added)
setattr(builtins, 'another', [2])
print(another)
original = builtins.print


def counted(*values, **options):
    original('(', len(values), ')', *values, **options)


builtins.print = counted
print('through', 'counted')


def inside():
    print('in a function')


inside()
builtins.print = original
print('again')
del builtins.added
try:
    added
except NameError as e:
    print(e)
added = 'global'
print(added)
del added
builtins.len = lambda x: 'replaced'
print(len([]))
try:
    builtins.no_such
except AttributeError as e:
    print(e)
print(builtins.__name__)
