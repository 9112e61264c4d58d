"""Random statements: bodies of functions that end, whatever they do.

Every loop and every function starts with tick(), which raises when the program has used up its
steps; so a program ends even where its handlers catch that.
"""

import re

from expressions import Expressions, KINDS

AUGMENTED = ("+=", "-=", "|=", "&=", "^=", "//=", "%=")
ERRORS = ("ValueError", "KeyError", "IndexError", "TypeError", "RuntimeError", "ZeroDivisionError", "OSError")

VARIABLE = re.compile(r"\b[nsltdb]\d")


class Statements(Expressions):
    """Writes statements as lines; what a place allows is in the flags."""

    own = ("n0",)  # what every outermost function binds for sure

    def __init__(self, rng):
        super().__init__(rng)
        self.lines = []
        self.indent = 0
        self.looping = False
        self.returning = False
        self.is_generator = False
        self.count = 0

    def put(self, *texts):
        self.lines += ["    " * self.indent + text for text in texts]

    def new_name(self, kind=None):
        self.count += 1
        return (kind or self.rng.choice(KINDS)) + str(self.count % 7)

    def bind(self, name):
        if name not in self.scope:
            self.scope.append(name)
        return name

    def block(self, depth, head, first=()):
        self.put(head)
        self.indent += 1
        self.put(*first)
        for _ in range(self.rng.randrange(1, 4)):
            self.statement(depth - 1)
        self.indent -= 1

    def statement(self, depth):
        """One statement; compound ones nest `depth` deep."""
        simple = (self.assign, self.assign, self.augment, self.show, self.show, self.unpack, self.change, self.delete,
                  self.leave, self.walrus, self.chain_assign, self.check)
        compound = (self.branch, self.for_loop, self.while_loop, self.try_except, self.try_except, self.try_finally,
                    self.with_block, self.inner_function)
        if depth > 0 and self.chance(45):
            self.rng.choice(compound)(depth)
        elif self.is_generator and self.chance(30):
            self.put(f"{self.bind(self.new_name())} = yield {self.expression(None, 2)}")
        else:
            self.rng.choice(simple)()

    def assign(self):
        kind = self.rng.choice(KINDS)
        value = self.expression(kind)
        self.put(f"{self.bind(self.new_name(kind))} = clip({value})")

    def chain_assign(self):
        value = self.expression("n")
        self.put(f"{self.bind(self.new_name('n'))} = {self.bind(self.new_name('n'))} = {value}")

    def augment(self):
        kind = self.pick("n", "n", "s", "l", "t")
        name = self.name(kind)
        if name:
            operator = self.pick(*AUGMENTED) if kind == "n" else "+="
            self.put(f"{name} {operator} {self.expression(kind)}", f"{name} = clip({name})")

    def show(self):
        self.put(f"show({', '.join(self.expression() for _ in range(self.rng.randrange(1, 4)))})")

    def walrus(self):
        name = self.new_name("n")
        self.put(f"show(({name} := {self.expression('n')}), {name})")
        self.bind(name)

    def check(self):
        self.put(f"assert {self.expression('b')}, {self.expression('s', 1)}")

    def unpack(self):
        a, b, c = self.new_name("n"), self.new_name("l"), self.new_name("n")
        target, source = self.pick(
            (f"{a}, {c}", self.expression("t")), (f"{a}, *{b}, {c}", self.expression("l")), (f"*{b}, {a}", self.expression("s")),
            (f"[{a}, ({b}, {c})]", f"({self.expression('n')}, {self.expression('t')})"), (f"{a}, *{b}", self.expression("t")))
        self.put(f"{target} = {source}")
        for name in (a, b, c):
            if name in target:
                self.bind(name)

    def change(self):
        """Changes a part of a list or dict."""
        name = self.name("l") or self.name("d")
        if name:
            self.put(self.pick(
                f"{name}[{self.expression('n', 1)}] = {self.expression('n')}", f"del {name}[{self.expression('n', 1)}]",
                f"{name}[{self.expression('n', 1)}] += {self.expression('n')}",
                f"{name}.append({self.expression('n')})", f"{name}.pop()", f"{name}.pop(0)", f"{name}.clear()",
                f"{name}[{self.expression('n', 1)}:{self.expression('n', 1)}] = {self.expression('l', 2)}",
                f"{name}.update({self.expression('d')})", f"{name}.insert(1, {self.expression()})"))

    def delete(self):
        if self.scope and self.chance(40):
            self.put(f"del {self.rng.choice([name for name in self.scope])}")

    def condition(self, depth=3):
        """A test that is no constant: dead code makes names local, or does not (see explained.py)."""
        text = self.expression("b", depth)
        return text if VARIABLE.search(text) else f"clip({text})"

    def leave(self):
        """A way out, behind a condition so that what follows is alive."""
        ways = ["raise " + self.error() + self.pick("", "", " from None")]
        if self.returning:
            ways.append("return" if self.is_generator and self.chance(50) else f"return {self.expression()}")
        if self.looping:
            ways += ["break", "continue"]
        self.put(f"if {self.condition(2)}: {self.rng.choice(ways)}")

    def error(self):
        name = self.pick(*ERRORS)
        return self.pick(name, f"{name}()", f"{name}({self.expression()})", f"{name}({self.expression('n', 1)}, 'two')")

    def branch(self, depth):
        self.block(depth, f"if {self.condition()}:")
        if self.chance(40):
            self.block(depth, f"elif {self.condition()}:")
        if self.chance(50):
            self.block(depth, "else:")

    def loop(self, depth, head):
        old, self.looping = self.looping, True
        self.block(depth, head, ("tick()",))
        self.looping = old
        if self.chance(35):
            self.block(depth, "else:")

    def for_loop(self, depth):
        kind = self.pick("n", "s")
        source = {"n": (f"range(clip({self.expression('n', 1)}) & 3)", f"range({self.pick('4, 0, -2', '1, 3', '3')})", f"clip({self.expression('l', 2)})[:4]"),
                  "s": (f"clip({self.expression('s', 2)})[:3]", "('x', 'yz')", f"sorted({self.expression('d', 1)}, key=str)[:3]")}[kind]
        head = f"for {self.bind(self.new_name(kind))} in {self.pick(*source)}:"
        self.loop(depth, head)

    def while_loop(self, depth):
        self.count += 1
        guard = f"w{self.count}"
        self.put(f"{guard} = {self.pick('0', '1', '2', '3')}")
        condition = self.pick(f"{guard}", f"{guard} and {self.condition(2)}", f"not {guard} < 1")
        old, self.looping = self.looping, True
        self.block(depth, f"while {condition}:", ("tick()", f"{guard} -= 1"))
        self.looping = old
        if self.chance(35):
            self.block(depth, "else:")

    def try_except(self, depth):
        self.block(depth, "try:")
        for _ in range(self.pick(1, 1, 2)):
            wanted = self.pick(self.pick(*ERRORS), "(ValueError, TypeError)", "Exception", "LookupError")
            if self.chance(70):
                self.block(depth, f"except {wanted} as e:", ("caught(e)",))
            else:
                self.block(depth, f"except {wanted}:", self.pick((), ("show('handler')",), ("if tick(): raise",)))
        if self.chance(15):
            self.block(depth, "except:", ("show('bare')",))
        if self.chance(35):
            self.block(depth, "else:")
        if self.chance(35):
            self.block(depth, "finally:", ("show('finally')",))

    def try_finally(self, depth):
        self.block(depth, "try:")
        self.block(depth, "finally:", ("show('finally')",))

    def with_block(self, depth):
        self.count += 1
        name = self.new_name("n")
        self.block(depth, f"with Scope({self.expression('n', 1)}, {self.pick('True', 'False', 'False')}) as {name}"
                   + self.pick("", ", Scope(0, False)") + ":")
        self.bind(name)

    def inner_function(self, depth):
        """A closure, called at once or with what the loop around it leaves."""
        self.count += 1
        name, parameter, outer = f"f{self.count}", self.new_name("n"), self.name("n")
        old = self.scope, self.looping, self.returning, self.is_generator
        self.scope = self.scope + [parameter]
        self.looping, self.returning, self.is_generator = False, True, False
        shares = outer in self.own and outer != parameter and self.chance(40)
        signature = f"{parameter}={self.expression('n', 1)}, *rest, {self.pick('k=1', 'k', 'k=2, **more')}"
        self.block(min(depth, 2), f"def {name}({signature}):",
                   ((f"nonlocal {outer}",) if shares else ()) + ("tick()",))
        self.indent += 1
        self.put(f"return {self.expression(None, 2)}")
        self.indent -= 1
        self.scope, self.looping, self.returning, self.is_generator = old
        arguments = self.pick("", "1", "*(1, 2)", "k=3", "1, k=3", "*[1], **{'k': 4}", "1, 2, k=0, z=9")
        self.put(f"show({name}({arguments}))")

    def function(self, name, generator=False, depth=3):
        """A whole function `name(n0, s0, l0)`."""
        self.scope, self.returning, self.is_generator = ["n0", "s0", "l0"], True, generator
        self.block(depth, f"def {name}(n0, s0='s', l0=(1, 2)):", ("tick()",))
        self.indent += 1
        for _ in range(self.rng.randrange(1, 4)):
            self.statement(depth)
        if generator:
            self.put("yield n0")
        self.put(f"return {self.expression(None, 2)}")
        self.indent -= 1
        self.scope, self.returning, self.is_generator = [], False, False
