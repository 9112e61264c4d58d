# truth: reference 1.25
# The compiler computes with constants as the machine does with variables.
def machine(op, a, b):
    try:
        return eval("a " + op + " b", {"a": a, "b": b})
    except Exception as e:
        return repr(e)


def compiler(op, a, b):
    try:
        return eval("(%d) %s (%d)" % (a, op, b))
    except Exception as e:
        return repr(e)


values = (0, 1, -1, 7, -13, 255, 1 << 30, -(1 << 31), (1 << 62) - 1, -(1 << 62), 1 << 63, -(1 << 63), 10**20, -(10**25) + 7)
for op in ("+", "-", "*", "//", "%", "&", "|", "^"):
    for a in values:
        results = [compiler(op, a, b) for b in values]
        assert results == [machine(op, a, b) for b in values], (op, a)
        print(a, op, *results)
for op, others in (("<<", (0, 1, 31, 62, 100)), (">>", (0, 1, 31, 62, 100)), ("**", (0, 1, 2, 5, 20))):
    for a in values:
        results = [compiler(op, a, b) for b in others]
        assert results == [machine(op, a, b) for b in others], (op, a)
        print(a, op, *results)
