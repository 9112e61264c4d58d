"""Every nesting of try, with, for and while to depth 4, as functions that leave it in every way.

A *chain* is a tuple of places, outermost first: ("finally", "for") is a for statement inside the
finally clause of a try statement. Chains are numbered; chain_of(number) is one of chain_count().

    text = program(chain, flavour)     a function `nest(k, j)` and the calls that leave it in every way

At the centre `k` chooses the way out: 0 falls through, 1 returns, 2 raises what the handlers
catch, 3 raises what they do not, 4 breaks, 5 continues. `j` chooses one more way out, in the clauses
beside the chain: level * 10 + way, where way 6 is an __exit__ that swallows. What the syntax forbids
at a place is absent there.

A class body keeps its exceptions to itself: after one that leaves it, the reference goes on storing
names in the dict of the class that was never made.
"""

import itertools

# kind of statement -> the clauses that the next level can stand in
PLACES = ("try", "except", "else", "finally-body", "finally", "with", "for", "for-else", "while",
          "while-else")
LOOPING = ("for", "while")
DEEPEST = 4
FLAVOURS = ("function", "generator", "async", "class")


def chain_count():
    return sum(len(PLACES) ** depth for depth in range(1, DEEPEST + 1))


def chain_of(number):
    """Chain `number`: the short ones first."""
    for depth in range(1, DEEPEST + 1):
        count = len(PLACES) ** depth
        if number < count:
            return next(itertools.islice(itertools.product(PLACES, repeat=depth), number, None))
        number -= count
    raise IndexError(number)


class Writer:
    """Writes one chain, as the body of a function of one flavour."""

    def __init__(self, flavour):
        self.flavour = flavour
        self.lines = []
        self.choices = {"k": [0], "j": [0]}

    def put(self, depth, *texts):
        self.lines += ["    " * depth + text for text in texts]

    def choose(self, depth, chooser, choice, statement):
        self.put(depth, f"if {chooser} == {choice}: {statement}")
        self.choices[chooser].append(choice)

    def ways_out(self, depth, chooser, mark, base, looping):
        """The ways out that are allowed here, chosen by a variable."""
        if self.flavour != "class":
            self.choose(depth, chooser, base + 1, f"return '{mark}'")
        self.choose(depth, chooser, base + 2, f"raise ValueError('{mark}')")
        self.choose(depth, chooser, base + 3, f"raise KeyError('{mark}')")
        if looping:
            self.choose(depth, chooser, base + 4, "break")
            self.choose(depth, chooser, base + 5, "continue")

    def centre(self, depth, looping):
        self.put(depth, "log.append('c')")
        if self.flavour == "generator":
            self.put(depth, "log.append((yield 'y'))")
        if self.flavour == "async":
            self.put(depth, "log.append(await Wait('y'))")
        self.ways_out(depth, "k", "c", 0, looping)
        self.put(depth, "log.append('d')")

    def inner(self, chain, level, depth, looping):
        if level == len(chain):
            self.centre(depth, looping)
        else:
            getattr(self, "put_" + chain[level].split("-")[0])(chain, level, depth, looping)

    def clause(self, head, chain, level, depth, looping, nests):
        """One clause: it holds the next level, or a way out that `j` chooses."""
        self.put(depth, head)
        self.put(depth + 1, f"log.append({head.split()[0].rstrip(':') + str(level)!r})")
        if nests:
            self.inner(chain, level + 1, depth + 1, looping)
            self.put(depth + 1, f"log.append({level})")
        else:
            self.ways_out(depth + 1, "j", f"j{level}", 10 * (level + 1), looping)

    def put_try(self, chain, level, depth, looping):
        place = chain[level]
        self.put(depth, "try:")
        self.put(depth + 1, f"log.append('try{level}')")
        if place == "try":
            self.inner(chain, level + 1, depth + 1, looping)
        elif place == "except":
            self.put(depth + 1, f"raise ValueError({level})")
        self.clause(f"except ValueError as e{level}:", chain, level, depth, looping, place == "except")
        if place != "except":
            self.clause("else:", chain, level, depth, looping, place == "else")

    put_except = put_try
    put_else = put_try

    def put_finally(self, chain, level, depth, looping):
        inside = chain[level] == "finally-body"
        self.put(depth, "try:")
        self.put(depth + 1, f"log.append('try{level}')")
        if inside:
            self.inner(chain, level + 1, depth + 1, looping)
        else:
            self.ways_out(depth + 1, "j", f"j{level}", 10 * (level + 1), looping)
        self.clause("finally:", chain, level, depth, looping, not inside)

    def put_with(self, chain, level, depth, looping):
        word = "async with" if self.flavour == "async" else "with"
        swallows = 10 * (level + 1) + 6
        self.choices["j"].append(swallows)
        self.put(depth, f"{word} Manager({level}, j == {swallows}) as m{level}:")
        self.inner(chain, level + 1, depth + 1, looping)
        self.put(depth + 1, f"log.append(m{level})")

    def put_for(self, chain, level, depth, looping):
        word, items = ("async for", "Steps(2)") if self.flavour == "async" else ("for", "(1, 2)")
        inside = chain[level] == "for"
        self.put(depth, f"{word} i{level} in {items}:")
        self.put(depth + 1, f"log.append(i{level})")
        if inside:
            self.inner(chain, level + 1, depth + 1, True)
        if self.flavour == "async":
            looping = False  # the reference loses a stack slot there: see README.md
        self.clause("else:", chain, level, depth, looping, not inside)

    def put_while(self, chain, level, depth, looping):
        inside = chain[level] == "while"
        self.put(depth, f"n{level} = 0", f"while n{level} < 2:")
        self.put(depth + 1, f"n{level} += 1", f"log.append('w' + str(n{level}))")
        if inside:
            self.inner(chain, level + 1, depth + 1, True)
        self.clause("else:", chain, level, depth, looping, not inside)


def write_class(writer, chain):
    writer.put(1, "class Body:")
    writer.put(2, "try:")
    writer.inner(chain, 0, 3, False)
    writer.put(2, "except Exception as e:", "    end = (type(e).__name__, e.args)")
    writer.put(1, "return getattr(Body, 'end', 'made')")


def program(chain, flavour, name="nest"):
    """A function `name` that holds `chain`, and the statements that run it in every way."""
    writer = Writer(flavour)
    writer.put(0, ("async " if flavour == "async" else "") + f"def {name}(k, j):")
    if flavour == "class":
        write_class(writer, chain)
    else:
        writer.inner(chain, 0, 1, False)
        writer.put(1, "log.append('end')")
    writer.put(0, f"for k in {writer.choices['k']}:", f"    for j in {writer.choices['j']}:")
    if flavour in ("function", "class"):
        writer.put(2, f"run(k, j, {name})")
    else:
        writer.put(2, f"drive((k + j) % 5, {name}, k, j)", f"drive((k + j + 3) % 5, {name}, k, j)")
    return "\n".join(writer.lines) + "\n"


# What the functions lean on.
SUPPORT = '''\
log = []


class Manager:
    def __init__(self, level, swallows):
        self.level, self.swallows = level, swallows

    def __enter__(self):
        log.append('in')
        return self.level

    def __exit__(self, kind, value, trace):
        log.append((self.level, None if kind is None else kind.__name__, value and value.args))
        return self.swallows

    async def __aenter__(self):
        log.append('in')
        return self.level

    async def __aexit__(self, kind, value, trace):
        return self.__exit__(kind, value, trace)


class Steps:
    def __init__(self, end):
        self.now, self.end = 0, end

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == self.end:
            raise StopAsyncIteration
        self.now += 1
        return self.now


class Wait:
    def __init__(self, value):
        self.value = value

    def __iter__(self):
        return (yield self.value)

    __await__ = __iter__


def run(k, j, work, *args):
    del log[:]
    try:
        end = work(k, j, *args)
    except Exception as e:
        end = (type(e).__name__, e.args)
    print(k, j, log, end)


def consume(k, j, use, make):
    steps = make(k, j)
    log.append(steps.send(None))
    if use == 1:
        return steps.close()
    if use == 2:
        log.append(steps.throw(ValueError('thrown')))
    if use == 3:
        log.append(steps.throw(KeyError('thrown')))
    if use == 4:
        log.append(steps.send('sent'))
    for i in range(9):
        log.append(steps.send(None))


def drive(use, make, k, j):
    print(use, end=' ')
    run(k, j, consume, use, make)


'''
