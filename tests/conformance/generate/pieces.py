"""The pieces that a random program is made of: each writes some definitions and runs them.

Each piece puts a function of its own at the top level and calls it through attempt(), which shows
how it ended; so one that fails leaves the others to run.
"""

from statements import Statements

OPERATORS = (("add", "+"), ("sub", "-"), ("mul", "*"), ("floordiv", "//"), ("mod", "%"), ("and", "&"), ("or", "|"),
             ("xor", "^"), ("lshift", "<<"), ("rshift", ">>"), ("pow", "**"), ("truediv", "/"), ("matmul", "@"),
             ("lt", "<"), ("gt", ">"), ("le", "<="), ("ge", ">="), ("eq", "=="), ("ne", "!="), ("contains", "in"))


class Pieces(Statements):
    def call(self, name, *arguments):
        self.put(f"attempt(lambda: {name}({', '.join(arguments)}))", "")

    def plain(self, name):
        self.function(name)
        for _ in range(2):
            self.call(name, self.expression("n", 1), self.expression("s", 1), self.expression("l", 1))

    def generator(self, name):
        """A generator, used in a random way: finished, closed, thrown into, sent to."""
        self.function(name, generator=True)
        for _ in range(3):
            uses = ", ".join(self.pick("'next'", "'next'", "'send'", "'throw'", "'raise'", "'close'") for _ in range(5))
            self.call("use", f"{name}({self.expression('n', 1)})", f"({uses})")
        self.call("list", f"{name}(2)")

    def chain(self, name):
        """Generators that delegate to one another, through try, for and with."""
        self.put(f"def {name}_0(n):")
        self.indent += 1
        self.put("try:", f"    x = yield {self.expression('n', 1)}", "    show('got', x)",
                 f"    yield {self.expression(None, 1)}", f"except {self.pick('ValueError', 'KeyError', 'Exception')} as e:",
                 "    caught(e)", "    " + self.pick("yield 'handled'", "return 'left'", "raise", "raise KeyError('other')", "pass"),
                 "finally:", f"    show('end', n)", "return " + self.expression("n", 1))
        self.indent -= 1
        for level in range(1, self.rng.randrange(2, 4)):
            inner = self.pick(f"{name}_{level - 1}(n + 1)", f"{name}_{level - 1}(n)", "[n, 'list']", f"({name}_0(i) for i in 'ab')")
            self.put(f"def {name}_{level}(n):")
            self.indent += 1
            before = self.pick((), ("try:",), ("for i in (1, 2):",), ("with Scope(n, True):",))
            body = self.pick(f"show('value', (yield from {inner}))", f"yield from {inner}", f"r = [(yield from {inner})]")
            self.put(*before, ("    " if before else "") + body, *(("finally:", "    show('outer', n)") if before == ("try:",) else ()))
            self.indent -= 1
            last = f"{name}_{level}"
        for _ in range(3):
            uses = ", ".join(self.pick("'next'", "'send'", "'throw'", "'raise'", "'close'", "'type'") for _ in range(4))
            self.call("use", f"{last}(5)", f"('next', {uses})")

    def closures(self, name):
        """Closures over loop variables, called while the loop runs and after it."""
        self.put(f"def {name}():", "    made = []", f"    for i in {self.pick('range(3)', '(1, 2)', 'list(range(2))')}:",
                 f"        def step(a, b={self.pick('i', '2', '[i]')}, *, k={self.pick('i', '0')}):",
                 self.pick("            nonlocal i\n            i += a", "            a += i", "            a = [i, a]"),
                 "            return a, b, i, k", f"        made.append({self.pick('step', 'lambda a, i=i: step(a)', 'lambda a: (i, step(a))')})",
                 "        show(step(1))", f"    {self.pick('i = 50', 'show(i)', 'del i', 'i += 1')}",
                 f"    return [f({self.pick('10', 'a=1', '*(3,)')}) for f in made]")
        self.call(name)

    def classes(self, name):
        """A small hierarchy with operators, properties and super()."""
        kinds = [f"{name}A"]
        picked = self.rng.sample(OPERATORS, 5)
        self.put(f"class {kinds[0]}:", f"    shared = [{self.expression('n', 1)}]", "    def __init__(self, v=1):", "        self.v = clip(v)",
                 "    def who(self, n0=0):", f"        return 'A', self.v, {self.pick('n0', 'self.shared', 'len(self.shared)')}",
                 *(f"    def __{word}__(self, other): return {'True' if word == 'contains' else f'({word!r}, self.v)'}" for word, _ in picked),
                 *self.pick((), ("    def __getattr__(self, name):", "        if name[0] == 'z': return name", "        raise AttributeError(name)")),
                 *self.pick((), ("    def __len__(self): return self.v",), ("    def __bool__(self): return self.v > 1",)),
                 *self.pick((), ("    def __getitem__(self, i):", "        if i > 2: raise IndexError(i)", "        return i"), ("    def __call__(self, *a, **k): return a, sorted(k)",)))
        for letter in "BCD"[:self.rng.randrange(1, 4)]:
            bases = self.rng.sample(kinds, min(len(kinds), self.pick(1, 1, 2)))
            bases.sort(reverse=True)
            self.put(f"class {name}{letter}({', '.join(bases)}):", *self.pick(
                (f"    shared = {self.expression('l', 1)}",),
                ("    def __init__(self, *a):", "        super().__init__(*a)", "        self.w = 1"), ("    pass",)),
                "    def who(self, n0=1):", f"        return {letter!r}, super().who({self.pick('', 'n0', 'n0=2')})",
                *self.pick((), ("    @property", "    def half(self): return self.v // 2"), ("    @staticmethod", "    def half(a=1): return a"),
                           ("    @classmethod", "    def half(cls, a=1): return cls.__name__, a")))
            kinds.append(name + letter)
        self.put(f"def {name}(kind, n0):", "    o = kind(n0)", "    show(o.who(), o.v, kind.shared)",
                 f"    attempt(lambda: o {picked[0][1]} 3 if {picked[0][0]!r} != 'contains' else 3 in o)",
                 *(f"    attempt(lambda: {'3 in o' if sign == 'in' else f'o {sign} {self.atom(self.pick(*chr(110)+chr(115)))}'})" for _, sign in self.rng.sample(OPERATORS, 6)),
                 f"    for what in ('half', 'zoo', 'v', 'none', '__len__'):", "        attempt(getattr, o, what, *default)",
                 f"    attempt(lambda: o{self.pick('[1]', '(1, k=2)', '[5]', '.v', '.who(3)', '.who(*[1])')})",
                 "    attempt(len, o)", "    attempt(bool, o)", f"    attempt(isinstance, o, {self.pick(*kinds)})",
                 f"    attempt(issubclass, kind, {self.pick(*kinds)})", "    o.v += 1", "    del o.v", "    attempt(lambda: o.v)")
        for kind in kinds:
            self.call(name, kind, self.pick("1", "2", "5"))

    def stars(self, name):
        """Every shape of parameters, called with every shape of arguments."""
        parameters = self.pick("a, b=2, *c, d, e=5, **f", "a, *c", "a=1, b=2", "*, a, b=3", "a, b, **f", "*c, a=0, **f", "a, b=[], *, c=None")
        names = [part.strip("* ").split("=")[0] for part in parameters.split(",")]
        self.put(f"def {name}({parameters}):", f"    show({', '.join(n for n in names if n)})")
        for _ in range(5):
            given = [self.pick("1", "n0", "'x'", "*(7, 8)", "*[]", "*l0") for _ in range(self.rng.randrange(4))]
            given += self.rng.sample(["a=11", "d=12", "e=13", "**{'b': 14}", "**{}", "**{'d': 15}", "**{'z': 16}"], self.rng.randrange(3))
            given.sort(key=lambda text: ("=" in text) + 2 * ("**" in text))
            self.put(f"attempt(lambda n0=0, l0=[5]: {name}({', '.join(given)}))")
        self.put("")

    def names(self, name):
        """global, nonlocal and del, in functions and in a class body."""
        self.put(f"{name}_g = 1", f"def {name}(n0):", f"    global {name}_g, {name}_h", f"    {name}_g += n0", f"    {name}_h = n0",
                 *self.pick((f"    del {name}_g",), (), (f"    del {name}_h",)),
                 "    x = 1", "    def inner():", *self.pick(("        nonlocal x", "        x += 1"), ("        nonlocal x", "        del x"), ("        x = 5",), ()),
                 f"        return {self.pick('x', 'x, n0')}", "    attempt(inner)", self.pick("    show(x)", "    del x", "    x = 7"), "    attempt(lambda: x)",
                 "    class Body:", "        try:", f"            y = {self.pick('x', 'n0', f'{name}_g')}", f"            {self.pick('del y', 'z = y', 'z = [y for _ in (1,)]', 'z = lambda: y')}",
                 "        except NameError as e:", "            caught(e)", "    show(hasattr(Body, 'y'), hasattr(Body, 'z'))", f"    return {name}_g")
        self.call(name, "1")
        self.call(name, "2")

    def tasks(self, name):
        """Coroutines, driven in turns."""
        self.put(f"async def {name}(n0, s0='s', l0=()):", "    tick()", f"    async with Scope(n0, {self.pick('True', 'False')}) as a:",
                 f"        show('task', n0, a, await Wait({self.expression('n', 1)}))", f"    async for i in Steps({self.pick('0', '2', '3')}):",
                 f"        {self.pick('if i > 1: break', 'if i == 1: continue', 'await Wait(i)', 'if i == n0: raise ValueError(i)')}",
                 "        show('step', i)", "    else:", "        show('all')", f"    return {self.expression(None, 1)}")
        self.put(f"async def {name}_outer(n0):", "    try:", f"        return [await {name}(n0), await {name}(n0 + 1)]",
                 f"    except {self.pick('ValueError', 'Exception')} as e:", "        caught(e)", "    finally:", "        show('outer', n0)")
        for _ in range(2):
            uses = ", ".join(self.pick("'send'", "'next'", "'throw'", "'close'") for _ in range(4))
            self.call("use", f"{name}_outer({self.pick('0', '1', '2')})", f"('start', {uses})")
        self.call("turns", f"[{name}_outer(0), {name}_outer(1)]")

    def imports(self, name):
        """Forms of import, of the modules that the runner lays beside the programs."""
        forms = ("import sample", "import sample as m", "from sample import first", "from sample import first as f, second",
                 "from sample import none", "import pack.part", "import pack.part as m", "from pack import part", "from pack.part import value as v",
                 "import pack.none", "import pack.up", "from pack.up import value, part as p", "import none", "from pack import *", "import broken", "import pack.broken as b", "import sys, sample")
        self.put(f"def {name}():")
        for form in self.rng.sample([form for form in forms if "*" not in form], 4):
            self.put("    try:", f"        {form}", "    except Exception as e:", "        caught(e)", "        caught_at(e)")
        self.put("    show(sorted(locals_of(globals())))")
        self.call(name)
        star = self.pick("sample", "pack", "pack.part", "none")
        self.put("try:", f"    from {star} import *", "except Exception as e:", "    caught(e)", "attempt(lambda: (first, value))", "")

    def texts(self, name):
        """exec and eval of texts, with dicts of their own."""
        self.put(f"def {name}(n0):", "    space = {'n0': n0, 's0': 'e', 'l0': [1]}", f"    attempt(eval, {self.quoted(self.expression('n'))}, space)")
        self.put(f"    attempt(exec, {self.quoted('n5 = ' + self.expression('n') + chr(10) + 'show(n5)')}, space)",
                 "    attempt(lambda: sorted(k for k in space if k[0] != '_'))",
                 f"    attempt(exec, {self.quoted('s0 = n5 = 1; del n0')}, space, {self.pick('space', '{}', 'dict(n0=5)')})",
                 f"    attempt(eval, {self.quoted(self.pick('n0 +', '1 1', '(', 'n0', 'lambda: n0', 'x = 1', '*a'))}, space)",
                 "    show(space.get('n5'), space.get('n0'))")
        self.call(name, "3")

    def quoted(self, source):
        return repr(source)

    def many_locals(self, name):
        """More locals than the short instructions can name, closed over, deleted and read."""
        names = [f"v{i}" for i in range(20)]
        self.put(f"def {name}(n0):", *(f"    {v} = {self.pick('n0', str(i), repr(v))}" for i, v in enumerate(names)),
                 f"    {self.pick(*names)} {self.pick('+=', '-=', '*=')} 2", f"    del {self.pick(*names)}",
                 f"    inner = lambda: ({self.pick(*names)}, {self.pick(*names)})", f"    attempt(inner)",
                 f"    return [{', '.join(self.rng.sample(names, 4))}, n0]")
        self.call(name, self.pick("1", "'s'"))


KINDS_OF_PIECES = (Pieces.plain, Pieces.plain, Pieces.generator, Pieces.chain, Pieces.closures, Pieces.classes, Pieces.stars,
                   Pieces.names, Pieces.tasks, Pieces.imports, Pieces.texts, Pieces.many_locals)
