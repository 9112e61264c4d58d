class TemplateError(Exception):
    """What is wrong with a template or its data: (template's name, line, what)."""

    def __init__(self, name, line, what):
        super().__init__(name, line, what)
        self.name = name
        self.line = line
        self.what = what

    def __str__(self):
        return "%s:%d: %s" % (self.name, self.line, self.what)
