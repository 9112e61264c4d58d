# truth: reference 1.25
# Which values are true: bool(), not, if, while, and, or over every type.


class Plain:
    pass


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Truthful:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


VALUES = ["None", "True", "False", "0", "1", "-1", "2**70", "0.0", "-0.0", "0.1", "float('nan')", "0j", "1j", "''", "'a'", "b''", "b'0'",
          "bytearray()", "bytearray(1)", "[]", "[0]", "()", "(None,)", "{}", "{0: 0}", "set()", "{0}", "frozenset()", "range(0)", "range(1)",
          "range(5, 0)", "len", "int", "Plain", "Plain()", "Sized(0)", "Sized(3)", "Truthful(True)", "Truthful(False)", "...", "lambda: 0",
          "(x for x in ())", "iter([])", "{}.keys()", "{1: 2}.values()", "Exception()", "slice"]
for text in VALUES:
    value = eval(text)
    chosen = "if" if value else "else"
    print(text, bool(value), not value, chosen, 1 if value else 0, (value and 1) == 1, (value or 2) == 2, all([value]), any([value]))
