# truth: reference 1.25
# execfile: a file run in given or current names.
import os

name = 'execfile_program.txt'


def write(text):
    with open(name, 'w') as f:
        f.write(text)


def t(*a):
    try:
        print(execfile(*a))
    except Exception as e:
        print(type(e), e)


write('x = 5\nprint(y)\nz = x + y\n')
y = 3
t(name)
print(x, z)
names = {'y': 9}
t(name, names)
print(names['x'], names['z'])
outer = {'y': 1}
local = {}
t(name, outer, local)
print(sorted(local), 'x' in outer)


def inside():
    y = 100
    execfile(name)


inside()
write('1 +\n')
t(name)
write('raise KeyError(1)\n')
t(name)
write('')
t(name)
os.remove(name)
t(name)
for wrong in ((), (5,), (None,), (name, 1, 2, 3)):
    t(*wrong)
