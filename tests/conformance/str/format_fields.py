# truth: reference 1.25
# Field names of str.format: numbers, names, indices, attributes, conversions, braces.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Thing:
    x = 5

    def __init__(self):
        self.items = [1, [2, 3]]

    def __repr__(self):
        return 'Thing-repr'

    def __str__(self):
        return 'Thing-str'


thing = Thing()
FORMS = ['{}', '{0}', '{1}', '{0} {0}', '{} {}', '{1} {0}', '{} {0}', '{0} {}', '{2}', '{name}', '{name!r}',
         '{other}', '{0!r}',
         '{0!s}', '{0!x}', '{!r}', '{!r:>12}', '{0.x}', '{name.x}', '{0.items}', '{0[0]}', '{}}', '{', '}', '{{}}', '{{{}}}',
         '}}', '{{', '{0', '{!}', '{:}', '{0:}', '{-1}', '{ 0}', '{0 }', '{+1}', '{00}', '{name:>12}', '{name:>{1}}', '{:{}}', '{:{2}}',
         '', 'plain', 'é{}é', '{}\x00{}']
for form in FORMS:
    t((form, 'thing'), lambda: form.format(thing, 14, name=thing))
    t((form, 'nothing'), lambda: form.format())
