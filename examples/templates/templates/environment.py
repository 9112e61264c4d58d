"""Where templates come from, and what runs them."""

from .compiler import compile_template
from .errors import TemplateError
from .filters import FILTERS, escape


class Template:
    """A compiled template: its blocks, and the name of the template it extends."""

    def __init__(self, name, source):
        self.name = name
        namespace = {}
        exec(compile_template(name, source), namespace)
        self.blocks = namespace["blocks"]
        self.parent = namespace["parent"]


class Context:
    """The names a template sees, innermost scope last."""

    def __init__(self, environment, names):
        self.environment = environment
        self.scopes = [environment.globals, dict(names)]
        self.line = 0
        self.depth = 0  # of includes

    def push(self):
        self.scopes.append({})

    def pop(self):
        self.scopes.pop()

    def bind(self, name, value):
        self.scopes[-1][name] = value

    def turn(self, names, value, index, count):
        """Binds what one turn of a loop sees."""
        if len(names) == 1:
            self.bind(names[0], value)
        else:
            for name, part in zip(names, value):
                self.bind(name, part)
        loop = {"index": index + 1, "index0": index, "length": count}
        loop["first"], loop["last"], loop["odd"] = index == 0, index == count - 1, index % 2 == 0
        self.bind("loop", loop)

    def look_up(self, name):
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        raise LookupError("no variable %r" % name)

    def member(self, value, key):
        """value[key], or the attribute `key`, or what the method of that name gives."""
        try:
            return value[key]
        except (KeyError, TypeError, IndexError, AttributeError):
            pass
        if not isinstance(key, str) or key.startswith("_") or not hasattr(value, key):
            raise LookupError("no member %r" % (key,))
        found = getattr(value, key)
        return found() if callable(found) else found

    def filter(self, name):
        found = self.environment.filters.get(name)
        if found is None:
            raise LookupError("no filter %r" % name)
        return found

    def show(self, value):
        return "" if value is None else self.environment.escape(value)

    def include(self, name):
        if self.depth == 8:
            raise RuntimeError("includes are nested too deep")
        self.depth += 1
        self.push()
        yield from self.environment.pieces(name, self)
        self.pop()
        self.depth -= 1

    def inherited(self, name, chain, depth):
        functions = chain[name]
        if depth + 1 < len(functions):
            yield from functions[depth + 1](self, chain, depth + 1)


class Environment:
    """Templates by name. `load` takes a name and gives the source, or raises KeyError."""

    def __init__(self, load, escape=escape):
        self.load = load
        self.escape = escape
        self.filters = dict(FILTERS)
        self.globals = {}
        self.cache = {}

    def template(self, name):
        if name not in self.cache:
            try:
                source = self.load(name)
            except KeyError:
                raise TemplateError(name, 0, "no such template")
            self.cache[name] = Template(name, source)
        return self.cache[name]

    def lineage(self, name):
        """The template, its parent and so on."""
        found = []
        while name is not None:
            if any(each.name == name for each in found):
                raise TemplateError(name, 0, "extends itself")
            found.append(self.template(name))
            name = found[-1].parent
        return found

    def pieces(self, name, context):
        """Yields the text of a template in pieces. Raises TemplateError."""
        lineage = self.lineage(name)
        chain = {}
        for template in lineage:
            for block in template.blocks:
                chain.setdefault(block, []).append(template.blocks[block])
        try:
            yield from lineage[-1].blocks[""](context, chain)
        except TemplateError:
            raise
        except Exception as error:
            what = "%s: %s" % (type(error).__name__, error)
            raise TemplateError(name, context.line, what)

    def render(self, name, **names):
        return "".join(self.pieces(name, Context(self, names)))
