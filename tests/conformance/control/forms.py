"""Statements to nest, and ways to leave them: what the exits_ tests are made of."""

steps = []
FORMS = {
    "if": "if True:\n{}\n",
    "else": "if not True:\n    pass\nelse:\n{}\n",
    "for": "for a in (1, 2):\n    log('for', a)\n{}\n",
    "for else": "for a in (1, 2):\n    log('for', a)\nelse:\n    log('else')\n{}\n",
    "while": "n = 0\nwhile n < 2:\n    n += 1\n    log('while', n)\n{}\n",
    "while else": "n = 0\nwhile n < 2:\n    n += 1\nelse:\n    log('else')\n{}\n",
    "try": "try:\n{}\nexcept ValueError:\n    log('caught')\nelse:\n    log('else')\n",
    "except": "try:\n    raise ValueError\nexcept ValueError:\n{}\n    log('handled')\n",
    "finally body": "try:\n{}\nfinally:\n    log('finally')\n",
    "finally": "try:\n    log('body')\nfinally:\n{}\n    log('done')\n",
    "with": "with Manager():\n{}\n",
}
EXITS = ("log('fall')", "return 'returned'", "raise ValueError('v')", "raise KeyError('k')", "break", "continue")


class Manager:
    def __enter__(self):
        log("in")

    def __exit__(self, kind, value, trace):
        log("out", kind and kind.__name__)


def log(*what):
    steps.append(" ".join([str(each) for each in what]))


def shift(text):
    return "\n".join(["    " + line for line in text.split("\n") if line])


def run(title, text):
    """Runs `text` as the body of a function."""
    del steps[:]
    space = {"log": log, "Manager": Manager}
    try:
        exec("def f():\n" + shift(text) + "\n    log('end')\n", space)
        result = space["f"]()
    except SyntaxError:
        result = "not allowed"
    except Exception as e:
        result = repr(e)
    print(title, "|", ", ".join(steps), "->", result)

