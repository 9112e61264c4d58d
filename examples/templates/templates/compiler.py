"""Templates to Python source.

The source defines `blocks`, a dict of generator functions of (context, chain): "" is the template
itself, the others are its {% block %}s. `parent` is the name of the template that it extends, or None.
A chain maps a block's name to its functions, the most derived first: what {% super %} walks.
"""

from .errors import TemplateError
from .expression import Parser, translate
from .lexer import tokens

_ENDS = {"if": "endif", "for": "endfor", "block": "endblock"}


class Compiler:
    def __init__(self, name, source):
        self.name = name
        self.token = None
        self.open = []  # what waits for its end: (tag, line)
        self.functions = []  # finished: source text
        self.bodies = [[]]  # the lines of each function that is being written
        self.indents = [1]
        self.block_names = [""]
        self.seen = {""}
        self.parent = None
        for self.token in tokens(name, source):
            self.take(self.token)
        if self.open:
            tag, line = self.open[-1]
            raise TemplateError(name, line, "{%% %s %%} is never ended" % tag)
        self.finish_function()

    def fail(self, what):
        raise TemplateError(self.name, self.token.line, what)

    def emit(self, line):
        self.bodies[-1].append("    " * self.indents[-1] + line)

    def source(self):
        return "blocks = {}\nparent = %r\n%s" % (self.parent, "".join(self.functions))

    def finish_function(self):
        name, body = self.block_names.pop(), self.bodies.pop()
        self.indents.pop()
        head = "def block(c, chain, depth=0):\n    yield ''\n"
        self.functions.append("%s%s\nblocks[%r] = block\n" % (head, "\n".join(body), name))

    def take(self, token):
        if token.kind == "text":
            return self.emit("yield %r" % token.text)
        try:
            if token.kind == "show":
                return self.emit("c.line = %d; yield c.show(%s)" % (token.line, translate(token.text)))
            tag, _, rest = token.text.partition(" ")
            method = getattr(self, "tag_" + tag, None)
            if method is None:
                self.fail("no tag {%% %s %%}" % tag)
            self.emit("c.line = %d" % token.line)
            method(rest.strip())
        except ValueError as error:
            self.fail(error.args[0])

    # ---- tags; `rest` is what stands behind the tag's name

    def begin(self, tag):
        self.open.append((tag, self.token.line))

    def end(self, tag):
        if not self.open or self.open[-1][0] != tag:
            wanted = " before {%% %s %%}" % _ENDS[self.open[-1][0]] if self.open else ""
            self.fail("{%% %s %%} without {%% %s %%}%s" % (_ENDS[tag], tag, wanted))
        self.open.pop()

    def tag_if(self, rest):
        self.begin("if")
        self.emit("if %s:" % translate(rest))
        self.indents[-1] += 1
        self.emit("pass")

    def tag_elif(self, rest):
        self.alternative("if", "elif %s:" % translate(rest))

    def tag_else(self, rest):
        tag = self.open[-1][0] if self.open else None
        if tag == "for":
            return self.alternative("for", "if not n%d:" % len(self.open))
        self.alternative("if", "else:")

    def alternative(self, tag, line):
        if not self.open or self.open[-1][0] != tag:
            self.fail("{%% %s %%} outside {%% if %%}" % self.token.text.split()[0])
        self.indents[-1] -= 1
        self.bodies[-1].pop()  # the line number: it would stand between if and else
        self.emit(line)
        self.indents[-1] += 1
        self.emit("pass")

    def tag_endif(self, rest):
        self.end("if")
        self.indents[-1] -= 1

    def tag_for(self, rest):
        parser = Parser(rest)
        names = [parser.name()]
        while parser.take(","):
            names.append(parser.name())
        parser.need("in")
        items = parser.expression()
        parser.end()
        self.begin("for")
        depth = len(self.open)
        self.emit("s%d = list(%s); n%d = len(s%d); c.push()" % (depth, items, depth, depth))
        self.emit("for i%d in range(n%d):" % (depth, depth))
        self.indents[-1] += 1
        self.emit("c.turn(%r, s%d[i%d], i%d, n%d)" % ((names,) + (depth,) * 4))

    def tag_endfor(self, rest):
        self.end("for")
        self.indents[-1] -= 1
        self.emit("c.pop()")

    def tag_set(self, rest):
        name, equals, value = rest.partition("=")
        if not equals:
            self.fail("{% set name = value %} wanted")
        self.emit("c.bind(%r, %s)" % (Parser(name).name(), translate(value)))

    def tag_include(self, rest):
        self.emit("yield from c.include(%s)" % translate(rest))

    def tag_extends(self, rest):
        if self.parent is not None or len(self.open):
            self.fail("{% extends %} belongs to the top, once")
        self.parent = rest.strip("'\"")

    def tag_block(self, rest):
        name = Parser(rest).name()
        if name in self.seen:
            self.fail("a second block %r" % name)
        self.seen.add(name)
        self.emit("yield from chain[%r][0](c, chain)" % name)
        self.begin("block")
        self.block_names.append(name)
        self.bodies.append([])
        self.indents.append(1)

    def tag_endblock(self, rest):
        self.end("block")
        self.finish_function()

    def tag_super(self, rest):
        if not self.block_names[-1]:
            self.fail("{% super %} outside a block")
        name = self.block_names[-1]
        self.emit("yield from c.inherited(%r, chain, depth)" % name)


def compile_template(name, source):
    """The Python source of a template. Raises TemplateError."""
    return Compiler(name, source).source()
