# truth: reference 1.25
# and, or and not give one of their operands, evaluated as far as needed.
log = []


def t(value):
    log.append(value)
    return value


values = (0, 1, "", "a", None, [], [0])
for a in values:
    print(repr(a), [a and b for b in values], [a or b for b in values], not a)
for expression in ("t(0) and t(1)", "t(1) and t(0)", "t(0) or t(1)", "t(1) or t(0)", "t(0) or t(0) or t(2) or t(3)", "t(1) and t(2) and t(0) and t(3)",
                   "t(0) and t(1) or t(2)", "t(1) and t(0) or t(2)", "t(1) or t(0) and t(2)", "t(0) or t(1) and t(2)", "(t(0) or t(1)) and t(2)",
                   "not t(0) and t(1)", "not (t(0) and t(1))", "not t(0) or not t(1)", "t(0) if t(1) else t(2)", "t(0) if t(0) else t(2)",
                   "t(1) if t(0) else t(2) if t(0) else t(3)", "(t(1) and t(2)) if (t(0) or t(1)) else t(3)", "0 or t(1)", "1 and t(0)", "t(1) and 0 or t(3)",
                   "1 or t(0)", "0 and t(1)", "t(0) or 0 or t(2)", "'' or None or t(3)", "1 and 'a' and t(2)", "not 0 and t(1)", "None and t(1) or t(2)"):
    log.clear()
    print(expression, "=", eval(expression), log)
for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1):
            out = []
            if a and b or c:
                out.append(1)
            if a or b and c:
                out.append(2)
            if not (a or b) and c:
                out.append(3)
            if not a or not (b and not c):
                out.append(4)
            if (a or b) and (b or c) and (a or c):
                out.append(5)
            while not (a and b and c) and len(out) < 7:
                out.append(6)
            print(a, b, c, out, (a and b or c), (a or b and c), not a and b, not (a and b))
