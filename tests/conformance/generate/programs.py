"""Program `index` of a seed: a nesting, the next of its enumeration, and random pieces.

    programs.py [INDEX [SEED]]     print one

A program ends, prints all that it computes, and prints the same on every VM: it shows no address,
sorts what has no order, and keeps numbers and texts small.
"""

import random
import sys

import nestings
from pieces import KINDS_OF_PIECES, Pieces

RUNTIME = '''\
default = ()
steps_left = 0


class OutOfSteps(Exception):
    pass


def tick():
    global steps_left
    steps_left -= 1
    if steps_left < 0:
        raise OutOfSteps()
    return True


def clip(x):
    if isinstance(x, int):
        return x % 1000003 if x > 1000003 or x < -1000003 else x
    if isinstance(x, (str, bytes, list, tuple)):
        return x[:12]
    return x


def small(x):
    return x % 1009 if isinstance(x, int) else clip(x)


def text(x, depth=3):
    if isinstance(x, type):
        return '<' + x.__name__ + '>'
    if x is None or x is ... or isinstance(x, (int, str, bytes)):
        return repr(x)
    if isinstance(x, float):
        return '%.6g' % x
    if depth == 0:
        return '-'
    if isinstance(x, (list, tuple)):
        return type(x).__name__ + str(len(x)) + '(' + ', '.join([text(y, depth - 1) for y in x[:8]]) + ')'
    if isinstance(x, (dict, set)):
        return type(x).__name__ + '{' + ', '.join(sorted([text(y, depth - 1) + (':' + text(x[y], depth - 1) if isinstance(x, dict) else '') for y in x])) + '}'
    return type(x).__name__


def show(*args):
    if tick():
        print(*[text(x) for x in args])


def caught(e):
    print('caught', type(e).__name__, [text(x) for x in e.args])


def caught_at(e):
    print(isinstance(e, ImportError))


def attempt(f, *args):
    global steps_left
    if steps_left <= 0:
        steps_left = 60
    try:
        print('gives', text(f(*args)))
    except BaseException as e:
        caught(e)


def locals_of(space):
    return [name for name in ('sample', 'pack', 'm', 'first') if name in space]


class Scope(Manager):
    def __enter__(self):
        return self.level

    def __exit__(self, kind, value, trace):
        print('exit', self.level, kind and kind.__name__, value and [text(x) for x in value.args])
        return self.swallows

    async def __aenter__(self):
        await Wait('enter')
        return self.level


def use(it, actions):
    for action in actions:
        try:
            if action == 'next':
                print(' next', text(next(it)))
            elif action == 'start':
                print(' start', text(it.send(None)))
            elif action == 'send':
                print(' send', text(it.send('sent')))
            elif action == 'throw':
                print(' throw', text(it.throw(ValueError('thrown'))))
            elif action == 'type':
                print(' type', text(it.throw(ValueError)))
            elif action == 'raise':
                print(' raise', text(it.throw(KeyError, 'raised')))
            else:
                print(' close', text(it.close()))
        except Exception as e:
            print(' ', end='')
            caught(e)


def turns(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print(' turn', text(task.send(None)))
            tasks.append(task)
        except Exception as e:
            caught(e)


'''
# What lies beside the programs: file name -> text.
MODULES = {
    "sample.py": "first = 'one'\nsecond = 2\n_hidden = 3\nprint('sample runs', __name__)\n",
    "broken.py": "before = 1\nprint('broken runs')\nraise ValueError('broken')\n",
    "pack/__init__.py": "__all__ = ['value']\nvalue = 'of pack'\nother = 1\nprint('pack runs', __name__)\n",
    "pack/part.py": "value = 'of part'\nprint('part runs', __name__)\n",
    "pack/up.py": "from . import part\nfrom .part import value\nfrom .. import nothing\n",
    "pack/broken.py": "from .part import nothing\n",
}


def nesting(index):
    """The chain of this index, in a function and in one of the other flavours."""
    count = nestings.chain_count()
    chain = nestings.chain_of(index % count)
    other = nestings.FLAVOURS[1 + (index + index // count) % 3]
    return "".join(nestings.program(chain, flavour, f"{flavour}_{index}") for flavour in ("function", other))


def program(index, seed):
    """Its text, without the preamble."""
    rng = random.Random(f"{seed}/{index}")
    writer = Pieces(rng)
    for number in range(3):
        rng.choice(KINDS_OF_PIECES)(writer, f"p{index}_{number}")
    return nesting(index) + "\n".join(writer.lines) + "\n"


def preamble():
    return nestings.SUPPORT + RUNTIME


if __name__ == "__main__":
    index, seed = (int(argument) for argument in (sys.argv[1:] + ["0", "1"][len(sys.argv) - 1:])[:2])
    print(preamble() + program(index, seed), end="")
