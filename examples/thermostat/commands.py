"""The words a user types over the serial line, and what they do."""


class CommandError(Exception):
    """The line is no command; the text says why."""


def words(line):
    """Splits a line at blanks; "quoted words" stay together. Raises CommandError."""
    out, current, quoted = [], None, False
    for c in line:
        if c == '"':
            quoted = not quoted
            current = current or ""
        elif c == " " and not quoted:
            if current is not None:
                out.append(current)
            current = None
        else:
            current = (current or "") + c
    if quoted:
        raise CommandError("a quote is not closed")
    if current is not None:
        out.append(current)
    return out


def number(word, low, high):
    """The number that `word` spells. Raises CommandError if it is none, or out of range."""
    try:
        value = float(word)
    except ValueError:
        raise CommandError("%r is no number" % word)
    if not low <= value <= high:
        raise CommandError("%s is not between %s and %s" % (word, low, high))
    return value


class Console:
    """Commands by name: each a function of the words after it, added with @console.command."""

    def __init__(self):
        self.table = {}

    def command(self, name, arguments=0):
        def add(function):
            self.table[name] = (function, arguments)
            return function
        return add

    def run(self, line):
        """The answer to one line, errors included; an empty line has none."""
        try:
            return self._run(words(line))
        except CommandError as error:
            return "error: %s" % error

    def _run(self, line):
        if not line:
            return None
        name, arguments = line[0], line[1:]
        if name not in self.table:
            raise CommandError("unknown command %s; try: %s" % (name, ", ".join(sorted(self.table))))
        function, wanted = self.table[name]
        if len(arguments) != wanted:
            raise CommandError("%s takes %d argument(s), not %d" % (name, wanted, len(arguments)))
        return function(*arguments)


def thermostat_console(controller):
    """A console that reads and sets a controller."""
    console = Console()

    @console.command("target", 1)
    def target(word):
        controller.target = number(word, 5, 30)
        return "target %.1f" % controller.target

    @console.command("band", 1)
    def band(word):
        controller.band = number(word, 0.1, 5)
        return "band %.1f" % controller.band

    @console.command("status")
    def status():
        return "%s, target %.1f +- %.1f" % (controller.state, controller.target, controller.band)

    return console
